package dev.kinorelay;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Kinorelay; wires nothing. */
@SpringBootApplication
public class Kinorelay {

    public static void main(String[] args) {
        SpringApplication.run(Kinorelay.class, args);
    }
}
