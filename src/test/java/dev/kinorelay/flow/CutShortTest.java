package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.ledger.Ids;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.ledger.Runs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a kill in the middle of a run leaves behind is taken up again. */
class CutShortTest extends WholeProgram {

    private static final Person ANNA = new Person("anna");
    private static final String EXPORT = """
            Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,\
            Num Votes,Release Date,Directors
            tt0000001,8,2025-01-05,"One","One",https://www.imdb.com/title/tt0000001,Movie,7.0,90,2001,"Drama",10,"2001",
            """;

    @Autowired
    private Runs runs;
    @Autowired
    private Persons persons;

    @Test
    void aRunOfAFileIsFinishedUnderItsOwnIdWhenTheFileIsMetAgain() throws IOException {
        persons.add(ANNA);
        var file = inbox().resolve("anna/ratings.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, EXPORT);
        var killed = runs.open(new Runs.Opening(Ids.next(), "inbox", "v0", ANNA, Mode.LIVE, "inbox/anna/file:x#1",
                "file", "anna/ratings.csv")).orElseThrow();
        runs.interruptOpen();

        var run = drop(ANNA, "ratings.csv", EXPORT.getBytes(StandardCharsets.UTF_8));

        assertThat(run.id()).isEqualTo(killed.id());
        assertThat(run.state()).isEqualTo(Run.State.SETTLED);
        assertThat(run.tally().added()).isEqualTo(1);
    }

    @Test
    void aFileThatWasTakenJustBeforeAKillIsNotTakenTwice() throws IOException {
        var ben = new Person("ben");
        drop(ben, "ratings.csv", EXPORT.getBytes(StandardCharsets.UTF_8));

        var again = drop(ben, "ratings.csv", EXPORT.getBytes(StandardCharsets.UTF_8));

        assertThat(again.tally().read()).isZero();
        assertThat(again.fileName()).isEqualTo("ben/ratings.csv");
        assertThat(inbox().resolve(again.fileName())).doesNotExist();
    }
}
