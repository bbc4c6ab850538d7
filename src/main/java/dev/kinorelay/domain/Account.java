package dev.kinorelay.domain;

/** One identity of one Person on one Service; YAML names it without the person. */
public record Account(Person person, String name, String service) {

    public static final String LIBRARY = "library";

    public static Account library(Person person) {
        return new Account(person, LIBRARY, LIBRARY);
    }

    /** The household's own identity on a service that asks for none of a person, such as a catalogue. */
    public static Account household(String service) {
        return new Account(Person.ME, service, service);
    }

    @Override
    public String toString() {
        return person + "/" + name;
    }
}
