package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.flow.desk.PlanDesk;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.ledger.Questions;
import dev.kinorelay.ledger.Reject;
import dev.kinorelay.ledger.Runs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays every story of a folder through the inbox pipeline; each story has a person of its own. */
abstract class InboxStories extends WholeProgram {

    @Autowired
    private Runs runs;
    @Autowired
    private Persons persons;
    @Autowired
    private Questions questions;
    @Autowired
    private Library library;
    @Autowired
    private Answers answers;
    @Autowired
    private PlanDesk plans;

    /** The folder of src/test/scenarios whose stories are played. */
    abstract String stories();

    @TestFactory
    Stream<DynamicTest> everyStoryEndsAsToldInItsFolder() throws IOException {
        try (var folders = Files.list(Path.of("src/test/scenarios").resolve(stories()))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> play(folder)));
        }
    }

    private void play(Path folder) throws IOException {
        var story = Story.read(folder);
        var person = new Person(story.name());
        persons.add(person);
        for (var step : story.steps()) {
            assertThat(act(story, person, step)).as(() -> "the step " + step)
                    .satisfies(run -> check(person, step, run));
        }
    }

    private Run act(Story story, Person person, Story.Step step) throws IOException {
        if (step.drop() != null) {
            return drop(person, step.as(), Files.readAllBytes(story.folder().resolve(step.drop())));
        }
        if (step.plan() != null) {
            return plan(person, step.as(), Files.newInputStream(story.folder().resolve(step.plan())));
        }
        var latest = runs.page(new Runs.Wanted(null, person, null, null, 10));
        if (step.undo()) {
            return settled(plans.undo(latest.getFirst().id(), "page"));
        }
        var held = latest.stream().filter(run -> run.state() == Run.State.HELD || run.state() == Run.State.PLANNED)
                .findFirst().orElseThrow();
        if (step.consent()) {
            answers.consent(held.id());
        } else if (step.dismiss()) {
            answers.dismiss(held.id());
        } else {
            var question = questions.ofRun(held.id()).orElseThrow();
            answers.answer(question.id(), step.answer(), step.remember());
            return takeWhatWaits(person);
        }
        return settled(held.id());
    }

    private Run plan(Person person, String name, InputStream content) throws IOException {
        String id = planned(person, name, content.readAllBytes());
        while (runs.find(id).map(run -> run.state() == Run.State.OPEN).orElse(true)) {
            Thread.onSpinWait();
        }
        return settled(id);
    }

    /** The run before is decided a moment before it makes room for the next. */
    private String planned(Person person, String name, byte[] content) throws IOException {
        while (true) {
            try {
                return plans.planFile("inbox", person, Optional.empty(), name, new ByteArrayInputStream(content));
            } catch (NeedsAttention busy) {
                assertThat(busy).hasMessage("The pipeline is at work just now");
            }
        }
    }

    private void check(Person person, Story.Step step, Run run) {
        assertThat(figures(run)).containsAllEntriesOf(step.run());
        assertThat(run.tally()).matches(Tally::addsUp, "adds up");
        assertThat(step.says()).allSatisfy(words -> assertThat(run.message() + " " + run.remedy()).contains(words));
        if (step.file() != null) {
            assertThat(inbox().resolve(step.file()).resolve(person.name()))
                    .isDirectoryRecursivelyContaining("glob:**.csv");
        }
        assertThat(runs.rejects(run.id(), null, 100).stream().map(Reject::row).map(InboxStories::words).toList())
                .containsAll(step.rejects());
        step.shelves().forEach((shelf, titles) -> assertThat(titles(person, shelf)).as(shelf)
                .containsExactlyInAnyOrderElementsOf(titles));
    }

    private static String words(Rejected row) {
        return row.line() + ": " + row.reason();
    }

    private static Map<String, Object> figures(Run run) {
        var tally = run.tally();
        return Map.of("state", run.state().name().toLowerCase(java.util.Locale.ROOT), "read", (int) tally.read(),
                "added", (int) tally.added(), "changed", (int) tally.changed(), "removed", (int) tally.removed(),
                "unchanged", (int) tally.unchanged(), "filtered", (int) tally.filtered(), "duplicate",
                (int) tally.duplicate(), "rejected", (int) tally.rejected(), "kept", (int) tally.kept());
    }

    private List<String> titles(Person person, String shelf) {
        var query = new Library.Query(person, new Shelf(shelf), null, null, null, null, null, null,
                Library.Order.TITLE, 0, 100);
        return library.page(query).rows().stream().map(row -> (row.imdb() + " " + row.value()).strip()).toList();
    }
}
