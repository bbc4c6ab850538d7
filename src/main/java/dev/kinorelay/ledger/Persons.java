package dev.kinorelay.ledger;

import dev.kinorelay.domain.Person;
import java.util.List;
import org.springframework.stereotype.Repository;

/** The members of the household; {@code me} is always one. */
@Repository
public class Persons {

    public List<Person> all() {
        throw new UnsupportedOperationException();
    }

    public boolean knows(Person person) {
        throw new UnsupportedOperationException();
    }

    public void add(Person person) {
        throw new UnsupportedOperationException();
    }
}
