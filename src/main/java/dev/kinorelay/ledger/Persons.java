package dev.kinorelay.ledger;

import dev.kinorelay.domain.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** The members of the household; {@code me} is always one. */
@Component
public class Persons {

    private static final String ALL = "SELECT name FROM person ORDER BY made, name";
    private static final String KNOWS = "SELECT 1 FROM person WHERE name = ?";
    private static final String ADD = "INSERT INTO person (name, made) VALUES (?, ?) ON CONFLICT DO NOTHING";

    private final Ledger ledger;

    Persons(Ledger ledger) {
        this.ledger = ledger;
    }

    public List<Person> all() {
        return ledger.read(sql -> sql.list(ALL, row -> new Person(row.getString(1))));
    }

    public boolean knows(Person person) {
        return ledger.read(sql -> sql.number(KNOWS, person)) == 1;
    }

    public void add(Person person) {
        ledger.writing(sql -> sql.run(ADD, person, ledger.now()));
    }
}
