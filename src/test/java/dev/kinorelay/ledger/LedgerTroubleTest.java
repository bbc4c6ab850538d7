package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.TryLater;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class LedgerTroubleTest extends LedgerCase {

    private static final String LONG_TEXT = "x".repeat(100_000);

    @ParameterizedTest
    @CsvSource({"SQLITE_FULL, is full", "SQLITE_READONLY, read-only", "SQLITE_READONLY_DBMOVED, read-only",
            "SQLITE_IOERR_WRITE, does not read or write", "SQLITE_CORRUPT, damaged", "SQLITE_NOTADB, damaged",
            "SQLITE_CANTOPEN, cannot be opened"})
    void saysInWordsWhatAPersonCanMend(SQLiteErrorCode code, String words) {
        RuntimeException trouble = LedgerTrouble.of("SELECT 1", new SQLiteException("low-level words", code));

        assertThat(trouble).isInstanceOf(NeedsAttention.class).hasMessageContaining(words);
        assertThat(((NeedsAttention) trouble).remedy()).isNotBlank();
    }

    @Test
    void tellsBusyFromBroken() {
        assertThat(LedgerTrouble.of("SELECT 1", new SQLiteException("", SQLiteErrorCode.SQLITE_BUSY)))
                .isInstanceOf(TryLater.class);
        assertThat(LedgerTrouble.of("SELECT 1", new SQLiteException("", SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE)))
                .isInstanceOf(UncategorizedSQLException.class);
    }

    @Test
    void losesNothingThatWasCommittedWhenTheDiskIsFull() {
        ledger.persons.add(new Person("anna"));
        String run = sample.run("one");
        fillUp();

        assertThatExceptionOfType(NeedsAttention.class).isThrownBy(() -> ledger.runs.reject(run, tooMuch()))
                .withMessageContaining("full");

        assertThat(ledger.ledger.trouble()).isPresent();
        assertThat(ledger.persons.knows(new Person("anna"))).isTrue();
        assertThat(ledger.runs.rejects(run, null, 10)).isEmpty();
    }

    @Test
    void goesOnWhenThereIsRoomAgain() {
        String run = sample.run("one");
        fillUp();
        assertThatExceptionOfType(NeedsAttention.class).isThrownBy(() -> ledger.runs.reject(run, tooMuch()));

        limit(1_000_000);
        ledger.runs.reject(run, tooMuch());

        assertThat(ledger.runs.rejects(run, null, 100)).hasSize(20);
        assertThat(ledger.ledger.trouble()).isEmpty();
    }

    @Test
    void losesAGroupAsAWholeAndSaysSoWhenTheDiskIsFull() {
        String run = sample.run("one");
        fillUp();
        ledger.ledger.writeInGroup(() -> ledger.persons.add(new Person("anna")));
        ledger.ledger.writeInGroup(() -> ledger.runs.reject(run, tooMuch()));

        assertThatExceptionOfType(NeedsAttention.class).isThrownBy(() -> ledger.ledger.endGroup());
        assertThat(ledger.persons.knows(new Person("anna"))).isFalse();
        limit(1_000_000);
        ledger.persons.add(new Person("ben"));
        assertThat(ledger.persons.knows(new Person("ben"))).isTrue();
    }

    private static List<Rejected> tooMuch() {
        return java.util.stream.LongStream.range(0, 20)
                .mapToObj(line -> new Rejected(line, LONG_TEXT, null, null))
                .toList();
    }

    private void fillUp() {
        limit(ledger.ledger.writing(sql -> sql.number("PRAGMA page_count")) + 10);
    }

    private void limit(long pages) {
        ledger.ledger.writing(sql -> sql.number("PRAGMA max_page_count = " + pages));
    }
}
