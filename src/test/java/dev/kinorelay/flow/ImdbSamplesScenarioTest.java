package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.ledger.Questions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every real export file at hand through the whole program: whatever it holds, its account adds up. */
class ImdbSamplesScenarioTest extends WholeProgram {

    private static final Path SAMPLES = Path.of(System.getProperty("kinorelay.samples", "../shared/samples"), "imdb");

    @Autowired
    private Persons persons;
    @Autowired
    private Questions questions;
    @Autowired
    private Answers answers;

    @TestFactory
    Stream<DynamicTest> everySampleAddsUpAndIsNothingNewTheSecondTime() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLES), "no samples at " + SAMPLES
                + "; say where they are with -Dkinorelay.samples=…");
        try (var files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(SAMPLES.relativize(file).toString(), () -> play(file)));
        }
    }

    private void play(Path sample) throws IOException {
        var person = new Person("sample-" + Integer.toHexString(sample.toString().hashCode()));
        persons.add(person);
        var run = answered(person, drop(person, "list-Sample/x.csv", Files.readAllBytes(sample)));
        if (run.state() == Run.State.FAILED && run.message().contains("ratings")) {
            run = answered(person, drop(person, "x.csv", Files.readAllBytes(sample)));
        }

        assertThat(run.tally()).matches(Tally::addsUp, "adds up");
        if (run.state() == Run.State.FAILED) {
            assertThat(run.message()).isNotBlank();
            assertThat(run.remedy()).isNotBlank();
        } else {
            assertThat(run.state()).isEqualTo(Run.State.SETTLED);
            var again = answered(person, drop(person, "list-Sample/y.csv", withOneMoreByte(sample)));
            assertThat(again.tally().isQuiet() || again.state() == Run.State.FAILED).as("nothing new").isTrue();
        }
    }

    private Run answered(Person person, Run run) throws IOException {
        if (run.state() != Run.State.HELD) {
            return run;
        }
        answers.answer(questions.ofRun(run.id()).orElseThrow().id(), "watchlist", false);
        return takeWhatWaits(person);
    }

    /** The same rows in a file that is not the same, so that it is read again. */
    private static byte[] withOneMoreByte(Path sample) throws IOException {
        var bytes = Files.readAllBytes(sample);
        var more = java.util.Arrays.copyOf(bytes, bytes.length + 1);
        more[bytes.length] = '\n';
        return more;
    }
}
