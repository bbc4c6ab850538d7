package dev.kinorelay.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.flow.desk.Problem;
import dev.kinorelay.flow.lint.Follows;
import dev.kinorelay.flow.lint.Origin;
import dev.kinorelay.flow.lint.Sentence;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverlapsTest {

    private static final Pipeline INBOX = watching("inbox", "", Map.of());

    @Test
    void twoThatWatchOneFolderAreBothTold() {
        var mine = watching("mine", "anna/watchlist", Map.of());

        assertThat(note(mine, INBOX)).hasValueSatisfying(problem -> {
            assertThat(problem.file()).isEqualTo("mine.yaml");
            assertThat(problem.message()).contains("same files as inbox", "chance");
        });
        assertThat(note(INBOX, mine)).map(Problem::message).hasValueSatisfying(
                words -> assertThat(words).contains("same files as mine"));
    }

    @Test
    void foldersBesideEachOtherDoNotMeet() {
        assertThat(note(watching("one", "anna", Map.of()), watching("two", "annabel", Map.of()))).isEmpty();
        assertThat(note(INBOX, timer())).isEmpty();
    }

    @Test
    void aFolderWatchedWithoutThoseBelowItMeetsOnlyItself() {
        var flat = watching("flat", "", Map.of("recursive", "false"));

        assertThat(note(flat, watching("anna", "anna", Map.of()))).isEmpty();
        assertThat(note(flat, INBOX)).isPresent();
    }

    @Test
    void filesChosenDifferentlyAreBelievedNotToMeet() {
        var csv = watching("csv", "", Map.of("includeExt", "csv", "delay", "900"));

        assertThat(note(csv, watching("zip", "", Map.of("includeExt", "zip")))).isEmpty();
        assertThat(note(csv, watching("csv2", "", Map.of("includeExt", "csv")))).isPresent();
        assertThat(note(csv, INBOX)).isPresent();
    }

    @Test
    void aShelfThatFollowsAndTwoThatFollowEachOtherAreTold() {
        var both = following("both", new Follows("trakt/watchlist", "library/watchlist", true), true);
        var back = following("back", new Follows("library/watchlist", "trakt/watchlist", false), true);

        assertThat(note(both, back)).map(Problem::message)
                .hasValueSatisfying(words -> assertThat(words).contains("It and back look after the same two shelves"));
        assertThat(note(back, both)).isPresent();
        assertThat(note(back, following("off", both.inForce().sentence().follows().getFirst(), false))).isEmpty();
        assertThat(note(back, following("there", new Follows("trakt/watchlist", "library/watchlist", false), true)))
                .isEmpty();
        assertThat(note(back, following("else", new Follows("trakt/ratings", "library/ratings", true), true)))
                .isEmpty();
    }

    private static Pipeline following(String id, Follows follows, boolean on) {
        var sentence = new Sentence(id, "Each day.", on, timer().inForce().sentence().origin(), List.of(),
                List.of(follows));
        return new Pipeline(id, timer().found(), null, new Standing(sentence, "1", Instant.EPOCH));
    }

    private static Optional<Problem> note(Pipeline pipeline, Pipeline other) {
        return Overlaps.of(pipeline, List.of(other, pipeline));
    }

    private static Pipeline watching(String id, String folder, Map<String, String> options) {
        return pipeline(id, new Origin.Files(folder, options));
    }

    private static Pipeline timer() {
        return pipeline("nightly", new Origin.Timer("0 0 3 * * ?", null));
    }

    private static Pipeline pipeline(String id, Origin origin) {
        return new Pipeline(id, Found.text(Path.of(id + ".yaml"), ""), null,
                new Standing(new Sentence(id, "Every time.", true, origin, List.of()), "1", Instant.EPOCH));
    }
}
