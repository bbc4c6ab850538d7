package dev.kinorelay.flow.pipeline;

import dev.kinorelay.flow.desk.Problem;
import dev.kinorelay.flow.lint.Follows;
import dev.kinorelay.flow.lint.Origin;
import dev.kinorelay.flow.lint.Sentence;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds pipelines that get into each other's way: those that wait for the same files, of which one takes each by chance; and
 * those of which one lets two shelves follow each other and another one of them the other.
 */
final class Overlaps {

    private static final Set<String> CHOOSING = Set.of("include", "exclude", "antInclude", "antExclude", "includeExt",
            "excludeExt");

    private Overlaps() {}

    /** Says so of a pipeline that is in force, and names the other one. */
    static Optional<Problem> of(Pipeline pipeline, Collection<Pipeline> all) {
        return sameFiles(pipeline, all).or(() -> sameShelves(pipeline, all));
    }

    private static Optional<Problem> sameShelves(Pipeline pipeline, Collection<Pipeline> all) {
        return all.stream().filter(other -> !other.id().equals(pipeline.id()))
                .filter(other -> follows(pipeline).stream().anyMatch(mine -> follows(other).stream()
                        .anyMatch(theirs -> mine.meets(theirs) && (mine.bothWays() || theirs.bothWays()))))
                .findFirst()
                .map(other -> new Problem(pipeline.found().file().getFileName().toString(), 0,
                        "It and " + other.id() + " look after the same two shelves, and one of them lets them follow"
                                + " each other.",
                        "Turn one of them off: with autoStartup: false, or by taking its file away."));
    }

    /** Of one that nobody but a person starts nothing is said. */
    private static List<Follows> follows(Pipeline pipeline) {
        return Optional.ofNullable(pipeline.inForce()).map(Standing::sentence).filter(Sentence::autoStart)
                .map(Sentence::follows).orElse(List.of());
    }

    private static Optional<Problem> sameFiles(Pipeline pipeline, Collection<Pipeline> all) {
        return files(pipeline).flatMap(mine -> all.stream()
                .filter(other -> !other.id().equals(pipeline.id()))
                .filter(other -> files(other).filter(theirs -> meet(mine, theirs)).isPresent())
                .findFirst()
                .map(other -> note(pipeline, other)));
    }

    private static Problem note(Pipeline pipeline, Pipeline other) {
        return new Problem(pipeline.found().file().getFileName().toString(), 0,
                "It waits for the same files as " + other.id()
                        + ". Only one of them takes a file, and which is chance.",
                "Let one of them watch another folder, or choose its files with include or exclude.");
    }

    private static Optional<Origin.Files> files(Pipeline pipeline) {
        return Optional.ofNullable(pipeline.inForce())
                .map(standing -> standing.sentence().origin())
                .filter(Origin.Files.class::isInstance)
                .map(Origin.Files.class::cast);
    }

    private static boolean meet(Origin.Files one, Origin.Files other) {
        return (covers(one, other.folder()) || covers(other, one.folder())) && chooseAlike(one, other);
    }

    private static boolean covers(Origin.Files watched, String folder) {
        boolean deep = !"false".equals(watched.options().get("recursive"));
        return watched.folder().equals(folder)
                || deep && (watched.folder().isEmpty() || Path.of(folder).startsWith(Path.of(watched.folder())));
    }

    /** Whether two different choices ever meet is not for us to tell; with none on one side they do. */
    private static boolean chooseAlike(Origin.Files one, Origin.Files other) {
        var mine = choice(one);
        var theirs = choice(other);
        return mine.equals(theirs) || mine.isEmpty() || theirs.isEmpty();
    }

    private static Map<String, String> choice(Origin.Files files) {
        var choice = new TreeMap<>(files.options());
        choice.keySet().retainAll(CHOOSING);
        return choice;
    }
}
