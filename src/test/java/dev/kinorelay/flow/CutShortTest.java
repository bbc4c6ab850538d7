package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Ids;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.Parcels;
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
    @Autowired
    private Parcels parcels;
    @Autowired
    private Library library;

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

    /** Nothing is admitted twice, and the account tells of both halves. */
    @Test
    void whatARunHadTakenOnBeforeAKillIsItsOwnAndNotDoneAgain() throws IOException {
        drop(new Person("carla"), "ratings.csv", EXPORT.getBytes(StandardCharsets.UTF_8));
        var title = library.page(new Library.Query(new Person("carla"), Shelf.RATINGS, null, null, null, null, null,
                null, Library.Order.TITLE, 0, 1)).rows().getFirst().titleId();
        var dora = new Person("dora");
        persons.add(dora);
        var file = inbox().resolve("dora/ratings.csv");
        Files.createDirectories(file.getParent());
        var killed = runs.open(new Runs.Opening(Ids.next(), "inbox", "v0", dora, Mode.LIVE, "inbox/dora/file:x#1",
                "file", "dora/ratings.csv")).orElseThrow();
        assertThat(parcels.admit(killed.id(), rating(dora, new TitleId(title)), Mode.LIVE)).isTrue();
        runs.interruptOpen();

        var run = drop(dora, "ratings.csv", (EXPORT + EXPORT.lines().skip(1).findFirst().orElseThrow()
                .replace("tt0000001", "tt0000002") + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(run.id()).isEqualTo(killed.id());
        assertThat(run.tally()).isEqualTo(new Tally(2, 2, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(parcels.page(run.id(), null, 10)).hasSize(2);
    }

    private static Change rating(Person person, TitleId title) {
        return new Change(1, Verb.ADD, new Account(person, "imdb", "imdb"), Shelf.RATINGS, Account.library(person),
                Shelf.RATINGS, title, MediaRef.of(MediaKind.MOVIE, ExternalId.parse("imdb:tt0000001"), "One", 2001),
                Value.of(Rating.outOfTen(8)), null, "", 0, null, null, null, "new in the source");
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
