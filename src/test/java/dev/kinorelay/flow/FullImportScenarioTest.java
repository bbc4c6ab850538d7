package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.ImportWish;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.flow.desk.StartAnswer;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.sandbox.trakt.Title;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything of an account is brought into the library when a person starts it, and nothing of it goes back there. */
class FullImportScenarioTest extends TraktProgram {

    private static final String IMPORT = "trakt-to-library";
    private static final List<String> SHELVES = List.of("watchlist", "ratings", "history");

    @Autowired
    private Library library;

    @Test
    void bringsAllShelvesInOneRunAndTheOutPipelinesFindNothingToDo() {
        var greta = filled("greta");

        var plan = start(IMPORT, greta, Mode.PLAN);
        assertThat(plan.state()).isEqualTo(Run.State.PLANNED);
        assertThat(plan.tally()).isEqualTo(new Tally(5, 5, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(rows(greta, "history")).as("a plan does nothing").isZero();

        var run = settled(start(IMPORT, greta, Mode.LIVE).id());
        assertThat(run.tally()).isEqualTo(new Tally(5, 5, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(SHELVES.stream().map(shelf -> rows(greta, shelf))).containsExactly(2L, 1L, 2L);
        assertNothingGoesBack(greta);

        assertThat(settled(start(IMPORT, greta, Mode.LIVE).id()).tally().isQuiet()).as("again").isTrue();
    }

    @Test
    void aCrowdOfPlaysIsSpreadWhenItIsWishedAndNeitherGoesBackNorComesAgain() {
        var hedda = filled("hedda");
        var show = TRAKT.catalogue().show("Long Evening", 2010, "tt9000001", 900_001, 900_002, 6);
        watch(hedda, TRAKT.catalogue().episodes(show), "2024-03-03T20:00:00Z");

        var run = wished(hedda, new ImportWish(true, LocalDate.parse("2010-10-10")));

        assertThat(run.message()).contains("6 plays were marked together");
        assertThat(run.tally().added()).isEqualTo(11);
        assertThat(plays(hedda, "2010-10-10")).isEqualTo(6);
        assertThat(plays(hedda, "2024-03-03")).isZero();
        assertNothingGoesBack(hedda);
        assertThat(settled(start("trakt-to-library-history", hedda, Mode.LIVE).id()).tally().isQuiet())
                .as("an incremental look brings none of them again").isTrue();
        assertThat(wished(hedda, new ImportWish(true, LocalDate.parse("2010-10-10"))).tally().isQuiet()).isTrue();
    }

    @Test
    void aCrowdStaysAsItIsWhenNothingIsWished() {
        var ida = filled("ina");
        var show = TRAKT.catalogue().show("Short Evening", 2010, "tt9000003", 900_003, 900_004, 6);
        watch(ida, TRAKT.catalogue().episodes(show), "2024-04-04T20:00:00Z");

        settled(start(IMPORT, ida, Mode.LIVE).id());

        assertThat(plays(ida, "2024-04-04")).isEqualTo(6);
    }

    private Person filled(String name) {
        var person = new Person(name);
        link(person);
        FarShelf.place(person, "watchlist", List.of(FarShelf.imdb(1), FarShelf.imdb(2)));
        FarShelf.place(person, "ratings", List.of(FarShelf.imdb(3) + " 8"));
        FarShelf.place(person, "history", List.of(FarShelf.imdb(4) + " 2024-01-01T20:15:30Z",
                FarShelf.imdb(4) + " 2024-02-01T20:15:30Z"));
        return person;
    }

    private static void watch(Person person, List<Title> episodes, String from) {
        IntStream.range(0, episodes.size()).forEach(number -> TRAKT.member(person.name())
                .watched(episodes.get(number), Instant.parse(from).plusSeconds(number)));
    }

    private Run wished(Person person, ImportWish wish) {
        CLOCK.forward(Duration.ofMinutes(1));
        var answer = desk.start(IMPORT, Optional.of(person), Mode.LIVE, "page", wish);
        assertThat(answer).isInstanceOf(StartAnswer.Started.class);
        String id = ((StartAnswer.Started) answer).runIds().getFirst();
        await(() -> assertThat(runs.find(id)).hasValueSatisfying(
                run -> assertThat(run.state()).isNotEqualTo(Run.State.OPEN)));
        return settled(id);
    }

    private void assertNothingGoesBack(Person person) {
        for (String shelf : SHELVES) {
            var back = start("library-to-trakt-" + shelf, person, Mode.LIVE);
            assertThat(back.tally().isQuiet()).as(shelf + ": " + back.tally() + back.message()).isTrue();
        }
    }

    private long rows(Person person, String shelf) {
        return page(person, shelf).total();
    }

    private Library.Page page(Person person, String shelf) {
        return library.page(new Library.Query(person, new Shelf(shelf), null, null, null, null, null, null,
                Library.Order.TITLE, 0, 100));
    }

    private long plays(Person person, String day) {
        return page(person, "history").rows().stream()
                .filter(row -> row.since() != null && row.since().toString().startsWith(day)).count();
    }
}
