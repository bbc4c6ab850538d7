package dev.kinorelay.domain;

/** One identity of one Person on one Service; YAML names it without the person. */
public record Account(Person person, String name, String service) {

    public static final String LIBRARY = "library";

    public static Account library(Person person) {
        return new Account(person, LIBRARY, LIBRARY);
    }

    @Override
    public String toString() {
        return person + "/" + name;
    }
}
