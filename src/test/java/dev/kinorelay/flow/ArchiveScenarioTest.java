package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.desk.PlanDesk;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.ledger.Questions;
import dev.kinorelay.ledger.Runs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ArchiveScenarioTest extends WholeProgram {

    private static final Path SHIPPED = Path.of("src/test/scenarios/shipped");

    @Autowired
    private Persons persons;
    @Autowired
    private Library library;
    @Autowired
    private Questions questions;
    @Autowired
    private Answers answers;
    @Autowired
    private PlanDesk plans;

    @Test
    void eachFileOfAnArchiveIsARunOfItsOwn() throws IOException {
        var anna = person("anna");
        drop(anna, "export.zip", ZipFiles.of("mine/2f36023d.csv", text("question/list.csv"), "mine/bad.csv",
                text("bad-rows/ratings.csv"), "mine/readme.txt", "hello"));

        var runs = runs(anna);
        assertThat(runs).extracting(Run::fileName).containsExactlyInAnyOrder("anna/export.zip/2f36023d.csv",
                "anna/export.zip/bad.csv");
        assertThat(runs.stream().map(Run::message)).anySatisfy(words -> assertThat(words)
                .contains("Passed over in the archive: readme.txt (this is no export file that Kinorelay knows)."));
        assertThat(titles(anna, "ratings")).isEqualTo(2);
        assertThat(inbox().resolve(".done/anna")).isDirectoryContaining("glob:**-export.zip");
        try (var reports = Files.newDirectoryStream(inbox().resolve(".done/anna"), "*.report.csv")) {
            assertThat(Files.readString(reports.iterator().next())).contains("bad.csv:3").contains("no IMDb rating");
        }
        answersWhatWasAsked(anna);
    }

    /** The file that was in doubt waits by itself, and is taken like any other when that is settled. */
    private void answersWhatWasAsked(Person anna) throws IOException {
        var held = runs(anna).stream().filter(run -> run.state() == Run.State.HELD).findFirst().orElseThrow();
        assertThat(inbox().resolve(".held/anna")).isDirectoryContaining("glob:**-2f36023d.csv");
        answers.answer(questions.ofRun(held.id()).orElseThrow().id(), "watchlist", false);
        assertThat(takeWhatWaits(anna).state()).isEqualTo(Run.State.SETTLED);
        assertThat(titles(anna, "watchlist")).isEqualTo(2);
    }

    @Test
    void anArchiveIsPlannedAsAWholeAndThenAppliedAsAWhole() throws IOException {
        var wilma = person("wilma");
        var first = planned(wilma, ZipFiles.of("ratings.csv", text("bad-rows/ratings.csv"), "2f36023d.csv",
                text("question/list.csv"), "readme.txt", "hello"));

        var together = this.runs.together(this.runs.find(first).orElseThrow());
        assertThat(together).extracting(Run::state).containsExactlyInAnyOrder(Run.State.PLANNED, Run.State.HELD);
        assertThat(together).extracting(Run::fileName).allMatch(name -> name.startsWith(".planned/wilma/export.zip/"));
        assertThat(titles(wilma, "ratings")).as("nothing is done yet").isZero();

        var asked = together.stream().filter(run -> run.state() == Run.State.HELD).findFirst().orElseThrow();
        answered(asked, "watchlist");
        var anew = decided(wilma, together);
        answers.consent(anew.id());
        var planned = together.stream().filter(run -> run.state() == Run.State.PLANNED).findFirst().orElseThrow();
        answers.consent(planned.id());
        settled(anew.id());
        settled(planned.id());

        assertThat(titles(wilma, "watchlist")).isEqualTo(2);
        assertThat(titles(wilma, "ratings")).isEqualTo(2);
        assertThat(inbox().resolve(".done/wilma")).isDirectoryContaining("glob:**-export.zip");
        assertThat(inbox().resolve(".opened")).isEmptyDirectory();
        drop(wilma, "export.zip", ZipFiles.of("ratings.csv", text("bad-rows/ratings.csv")));
        assertThat(runs(wilma).getFirst().message()).as("what was applied is remembered").contains("was taken already");
    }

    @Test
    void anArchiveThatIsLeftWaitsForNobody() throws IOException {
        var xaver = person("xaver");
        var first = planned(xaver, ZipFiles.of("a.csv", text("bad-rows/ratings.csv"), "b.csv",
                text("first-ratings/ratings.csv")));
        for (var run : this.runs.together(this.runs.find(first).orElseThrow())) {
            assertThat(inbox().resolve(".planned/xaver/export.zip")).exists();
            answers.dismiss(run.id());
        }

        assertThat(inbox().resolve(".planned/xaver/export.zip")).doesNotExist();
        assertThat(inbox().resolve(".dismissed/xaver")).isDirectoryContaining("glob:**-export.zip");
    }

    /** The first of the plans, when all of them are made. */
    private String planned(Person person, byte[] zip) throws IOException {
        String id = plans.planFile("inbox", person, Optional.empty(), "export.zip", new ByteArrayInputStream(zip));
        while (Files.exists(inbox().resolve(".opened")) && holdsSomething(inbox().resolve(".opened"))) {
            Thread.onSpinWait();
        }
        return id;
    }

    private static boolean holdsSomething(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    /** The run before is decided a moment before it makes room for the next; until then the question waits on. */
    private void answered(Run asked, String choice) {
        while (true) {
            try {
                answers.answer(questions.ofRun(asked.id()).orElseThrow().id(), choice, false);
                return;
            } catch (NeedsAttention busy) {
                assertThat(busy).hasMessage("The pipeline is at work just now");
            }
        }
    }

    /** A plan that was made since these. */
    private Run decided(Person person, List<Run> before) {
        while (true) {
            var anew = runs(person).stream().filter(run -> run.state() == Run.State.PLANNED
                    && before.stream().noneMatch(other -> other.id().equals(run.id()))).findFirst();
            if (anew.isPresent()) {
                return anew.get();
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void theSameArchiveAgainIsNothingToDo() throws IOException {
        var ben = person("ben");
        var zip = ZipFiles.of("ratings.csv", text("bad-rows/ratings.csv"));
        drop(ben, "export.zip", zip);
        drop(ben, "export.zip", zip);
        assertThat(runs(ben)).hasSize(2);
        assertThat(runs(ben).getFirst().message()).contains("was taken already");
    }

    @Test
    void anArchiveOfNoUseFailsWithAWord() throws IOException {
        var clara = person("clara");
        var run = drop(clara, "photos.zip", ZipFiles.of("a.jpg", "not an export"));
        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        assertThat(run.message()).contains("The archive holds nothing that Kinorelay understands");
        assertThat(inbox().resolve(".failed/clara")).isDirectoryContaining("glob:**-photos.zip");
    }

    @Test
    void daysThatMayBeReadInTwoWaysAreAskedAboutAndReadAsAnswered() throws IOException {
        var dora = person("dora");
        var viewings = "Title,Date\n\"Roma\",\"3/4/24\"\n\"Dune\",\"2/4/24\"\n".getBytes(StandardCharsets.UTF_8);
        var held = drop(dora, "viewings.csv", viewings);
        assertThat(held.state()).isEqualTo(Run.State.HELD);
        var asked = questions.ofRun(held.id()).orElseThrow();
        assertThat(asked.text()).startsWith("viewings.csv: \"3/4/24\" may be 3 April 2024 or 4 March 2024");

        answers.answer(asked.id(), asked.choices().getFirst(), false);
        var run = takeWhatWaits(dora);
        assertThat(run.state()).isEqualTo(Run.State.SETTLED);
        assertThat(run.tally().read()).isEqualTo(2);
        assertThat(run.tally().rejected()).isZero();
    }

    @Test
    void aTableOfOnesOwnIsReadAsTheYamlBesideItSays() throws IOException {
        var emil = person("emil");
        var yaml = Files.createDirectories(inbox().resolve("emil")).resolve("club.csv.yaml");
        Files.writeString(yaml, "title: Film\nimdb: Wo\nshelf: watchlist\nkind: movie\n");
        var run = drop(emil, "club.csv", "Film,Wo\nHeat,tt0113277\n".getBytes(StandardCharsets.UTF_8));
        assertThat(run.state()).isEqualTo(Run.State.SETTLED);
        assertThat(titles(emil, "watchlist")).isEqualTo(1);
        assertThat(yaml).as("what columns mean is no drop").exists();
    }

    private Person person(String name) {
        var person = new Person(name);
        persons.add(person);
        return person;
    }

    private List<Run> runs(Person person) {
        return runs.page(new Runs.Wanted(null, person, null, null, 10));
    }

    private long titles(Person person, String shelf) {
        return library.page(new Library.Query(person, new Shelf(shelf), null, null, null, null, null, null,
                Library.Order.TITLE, 0, 100)).total();
    }

    private static String text(String file) throws IOException {
        return Files.readString(SHIPPED.resolve(file));
    }
}
