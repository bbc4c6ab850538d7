package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.flow.desk.PlanDesk;
import dev.kinorelay.flow.desk.UnresolvedDesk;
import dev.kinorelay.flow.title.Catalogue;
import dev.kinorelay.flow.title.Diary;
import dev.kinorelay.ledger.Ids;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.OpenPages;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.ledger.Runs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program with a catalogue and a diary, whose rows do not say which title they are. */
@Import(UnresolvedProgram.Makings.class)
@Timeout(60)
abstract class UnresolvedProgram extends WholeProgram {

    @Autowired
    protected Catalogue catalogue;
    @Autowired
    protected OpenPages open;
    @Autowired
    protected UnresolvedDesk unresolved;
    @Autowired
    protected PlanDesk plans;
    @Autowired
    protected Answers answers;
    @Autowired
    protected Retries retries;
    @Autowired
    protected Persons persons;
    @Autowired
    protected Library library;

    protected Person person;
    protected String diary;

    /** A catalogue and a diary. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Makings {

        @Bean
        Catalogue catalogue() {
            return new Catalogue("catalogue", 20);
        }

        @Bean
        Diary diary() {
            return new Diary();
        }
    }

    @DynamicPropertySource
    static void asksTheCatalogue(DynamicPropertyRegistry registry) throws IOException {
        var folder = Files.createTempDirectory("pipelines");
        var text = Files.readString(Path.of("routes/pipelines/inbox.yaml"));
        Files.writeString(folder.resolve("inbox.yaml"),
                text.replaceFirst("resolve\\?ask=[a-z,]+", "resolve?ask=catalogue"));
        registry.add("kinorelay.pipelines", folder::toString);
    }

    @BeforeEach
    void aPersonOfItsOwn() {
        person = new Person("p" + Ids.next());
        persons.add(person);
        diary = written("heat;Heat;1995", "solaris;Solaris", "lost;Lost and Unknown;1931");
        catalogue.titles.addAll(List.of(title("Heat", 1995, "tmdb-movie:949", "imdb:tt0113277"),
                title("Solaris", 1972, "tmdb-movie:593", "imdb:tt0069293"),
                title("Solaris", 2002, "tmdb-movie:2103", "imdb:tt0307479")));
    }

    @AfterEach
    void nothingIsLeft() {
        catalogue.titles.clear();
        catalogue.hindrance = null;
        catalogue.meanwhile = () -> {};
        catalogue.trouble = null;
        for (boolean ignored : List.of(true, false)) {
            open.page(ignored, null, null, 100).forEach(title -> unresolved.takeBack(title.id()));
        }
    }

    /** Pages of a diary that no other test has read. */
    protected String written(String... pages) {
        return Arrays.stream(pages).map(page -> "diary;" + person + "-" + page + "\n").collect(Collectors.joining());
    }

    protected static MediaRef title(String name, int year, String... ids) {
        return new MediaRef(MediaKind.MOVIE, Arrays.stream(ids).map(ExternalId::parse).toList(), name, null, year, null,
                null, Facts.NONE);
    }

    protected Run dropped(String text) throws IOException {
        var run = drop(person, "diary.txt", text.getBytes(StandardCharsets.UTF_8));
        assertThat(run.state()).as(run.message()).isEqualTo(Run.State.SETTLED);
        assertThat(run.tally()).matches(Tally::addsUp, "adds up");
        return run;
    }

    protected List<OpenPages.Title> waiting(boolean ignored) {
        return open.page(ignored, null, null, 100).stream()
                .filter(title -> title.latest().getFirst().person().equals(person)).toList();
    }

    protected OpenPages.Title waiting(String name) {
        return waiting(false).stream().filter(title -> title.ref().title().equals(name)).findFirst().orElseThrow();
    }

    protected List<String> library() {
        return library.page(new Library.Query(person, Shelf.WATCHLIST, null, null, null, null, null, null,
                Library.Order.TITLE, 0, 100)).rows().stream().map(row -> row.imdb()).toList();
    }

    /** The run that tried again, when it is settled. */
    protected Run triedAgain() {
        while (true) {
            var latest = runs.page(new Runs.Wanted(null, person, null, null, 1)).getFirst();
            if (latest.trigger().equals("unresolved") && latest.state() != Run.State.OPEN) {
                return settled(latest.id());
            }
            Thread.onSpinWait();
        }
    }

    /** A plan that is made. */
    protected String planned(String text) throws IOException {
        String id = askedForPlan(text.getBytes(StandardCharsets.UTF_8));
        while (runs.find(id).map(run -> run.state() == Run.State.OPEN).orElse(true)) {
            Thread.onSpinWait();
        }
        return id;
    }

    /** The run before is decided a moment before it makes room for the next. */
    private String askedForPlan(byte[] content) throws IOException {
        while (true) {
            try {
                return plans.planFile("inbox", person, Optional.empty(), "diary.txt",
                        new ByteArrayInputStream(content));
            } catch (NeedsAttention busy) {
                assertThat(busy).hasMessage("The pipeline is at work just now");
            }
        }
    }
}
