package dev.kinorelay.web;

import dev.kinorelay.domain.Person;
import dev.kinorelay.ledger.Persons;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The persons a request may speak of. */
@Component
public class Members {

    private final Persons persons;

    Members(Persons persons) {
        this.persons = persons;
    }

    public List<Person> all() {
        return persons.all();
    }

    /** The person named, {@code me} when none is. */
    public Person named(String name) {
        return wanted(name).orElse(Person.ME);
    }

    /** The person named, if one is. */
    public Optional<Person> wanted(String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        Person person = wellFormed(name.strip());
        if (!persons.knows(person)) {
            throw Refusal.unknown("person", name);
        }
        return Optional.of(person);
    }

    public Person add(String name) {
        Person person = wellFormed(name == null ? "" : name.strip());
        if (persons.knows(person)) {
            throw Refusal.conflict("“" + person + "” is already a member.", "Choose another name.");
        }
        persons.add(person);
        return person;
    }

    private static Person wellFormed(String name) {
        try {
            return new Person(name);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.unclear(wrong.getMessage(), "Choose a short name such as anna.");
        }
    }
}
