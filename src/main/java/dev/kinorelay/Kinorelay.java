package dev.kinorelay;

import dev.kinorelay.cli.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Kinorelay keeps what a household watches, wants to watch and has rated in step everywhere. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Kinorelay {

    public static void main(String[] arguments) {
        if (CommandLine.knows(arguments)) {
            System.exit(CommandLine.run(arguments));
        }
        SpringApplication.run(Kinorelay.class, arguments);
    }
}
