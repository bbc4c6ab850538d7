package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.TryLater;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class LockedLedgerTest extends LedgerCase {

    @Test
    void goesOnWhenAnotherProgramHasLetGo() throws SQLException {
        impatient();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kinorelay.db"));
                Statement lock = other.createStatement()) {
            lock.execute("BEGIN IMMEDIATE");
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(TryLater.class).isThrownBy(() -> ledger.persons.add(new Person("anna")))
                        .withMessageContaining("locked by another program");
            }
            assertThatExceptionOfType(TryLater.class)
                    .isThrownBy(() -> ledger.ledger.writeThrough(() -> {
                        ledger.persons.add(new Person("ben"));
                        return null;
                    }));
            lock.execute("ROLLBACK");
        }
        ledger.persons.add(new Person("cleo"));
        assertThat(ledger.persons.all()).extracting(Person::name).containsExactlyInAnyOrder("me", "cleo");
    }

    private void impatient() {
        ledger.ledger.writing(sql -> sql.list("PRAGMA busy_timeout = 50", row -> row.getInt(1)));
    }
}
