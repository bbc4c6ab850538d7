package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.ledger.Runs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Exports of whole accounts as they come, through the shipped pipeline. */
class AccountExportScenarioTest extends WholeProgram {

    private static final Path FIXTURES = Path.of("src/test/resources");

    @Autowired
    private Persons persons;
    @Autowired
    private Library library;

    @Test
    void eachPartIsTakenAndTheSummariesArePassedOver() throws IOException {
        var dora = new Person("dora");
        persons.add(dora);
        drop(dora, "trakt-export.zip", ZipFiles.of("watched/watched-history-1.json",
                text("trakt/watched-history-1.json"),
                "watched/watched-history-2.json", text("trakt/watched-history-1.json").replace("2024-03-", "2023-03-"),
                "watched/watched-shows.json", text("trakt/watched-shows.json"), "ratings/ratings-episodes.json",
                text("trakt/ratings-episodes.json"), "lists/lists-watchlist.json", text("trakt/lists-watchlist.json"),
                "user/user-profile.json", "{\"username\":\"dora\"}"));
        var taken = runs.page(new Runs.Wanted(null, dora, null, null, 10));

        assertThat(taken).hasSize(4).allSatisfy(run -> assertThat(run.state()).isEqualTo(Run.State.SETTLED));
        assertThat(taken).extracting(Run::tally).allMatch(Tally::addsUp);
        assertThat(taken.getLast().message())
                .contains("watched/watched-shows.json (every play is in watched-history)")
                .contains("user/user-profile.json (this is no export file that Kinorelay knows)");
        assertThat(on(dora, Shelf.HISTORY)).isEqualTo(6);
        assertThat(on(dora, Shelf.RATINGS)).isEqualTo(2);
        assertThat(on(dora, Shelf.WATCHLIST)).isEqualTo(2);
    }

    @Test
    void aBackupThatTellsOfThreeShelvesIsARunForEach() throws IOException {
        var emil = new Person("emil");
        persons.add(emil);
        drop(emil, "simkl.zip", ZipFiles.of("SimklBackup.json", text("simkl/backup.json")));
        drop(emil, "again.json", (text("simkl/backup.json") + " ").getBytes(StandardCharsets.UTF_8));
        var taken = runs.page(new Runs.Wanted(null, emil, null, null, 10));

        assertThat(taken).hasSize(6).allSatisfy(run -> assertThat(run.state()).isEqualTo(Run.State.SETTLED));
        assertThat(taken).extracting(Run::fileName).contains("emil/simkl.zip/SimklBackup.json/ratings",
                "emil/again.json/history");
        assertThat(taken).extracting(Run::tally).allMatch(Tally::addsUp);
        assertThat(taken.subList(0, 3)).allMatch(run -> run.tally().added() == 0);
        assertThat(on(emil, Shelf.HISTORY)).isEqualTo(6);
        assertThat(on(emil, Shelf.RATINGS)).isEqualTo(3);
        assertThat(on(emil, Shelf.WATCHLIST)).isEqualTo(1);
    }

    @Test
    void aFolderSettlesWhichShelfIsTaken() throws IOException {
        var fritz = new Person("fritz");
        persons.add(fritz);
        drop(fritz, "watchlist/simkl.csv", text("simkl/backup.csv").getBytes(StandardCharsets.UTF_8));
        assertThat(runs.page(new Runs.Wanted(null, fritz, null, null, 10))).hasSize(1);
        assertThat(on(fritz, Shelf.WATCHLIST)).isEqualTo(1);
    }

    private long on(Person person, Shelf shelf) {
        return library.page(new Library.Query(person, shelf, null, null, null, null, null, null, Library.Order.TITLE, 0,
                100)).total();
    }

    private static String text(String file) throws IOException {
        return Files.readString(FIXTURES.resolve(file));
    }
}
