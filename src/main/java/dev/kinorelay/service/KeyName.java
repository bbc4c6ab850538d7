package dev.kinorelay.service;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** Finds a key in Kinorelay's settings, else in the environment under a name that other programs use. */
public final class KeyName {

    private KeyName() {}

    public static Optional<String> find(String own, Environment environment, String... names) {
        return Stream.concat(Stream.ofNullable(own), Arrays.stream(names).map(environment::getProperty))
                .filter(found -> found != null && !found.isBlank())
                .map(String::strip)
                .findFirst();
    }
}
