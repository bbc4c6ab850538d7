package dev.kinorelay.web.page;

import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Tally;
import java.util.List;

/** What a file would do as a whole, part by part; {@code waiting}: something of it can be applied or left. */
record Preview(List<Part> parts, Counts sum, boolean waiting) {

    /** One part of the file, such as a file in an archive. */
    record Part(RunLine run, String shelf, Counts counts) {}

    /** New, changed, already there, not recognised, rejected, and left out for another reason. */
    record Counts(String added, String changed, String there, String unresolved, String rejected, String others) {

        static Counts of(Tally tally) {
            return new Counts(Words.number(tally.added()), Words.number(tally.changed()),
                    Words.number(tally.unchanged()), Words.number(tally.unresolved()),
                    Words.number(tally.rejected()), Words.number(tally.filtered() + tally.duplicate()));
        }
    }

    /** Null when the file has but one part. */
    static Preview of(List<Run> together) {
        if (together.size() < 2) {
            return null;
        }
        List<Part> parts = together.stream().map(run -> new Part(RunLine.of(run),
                run.shelf() == null ? null : Words.shelf(run.shelf()), Counts.of(tally(run)))).toList();
        Tally sum = together.stream().map(Preview::tally).reduce(Tally.NONE, Preview::plus);
        return new Preview(parts, Counts.of(sum), together.stream()
                .anyMatch(run -> run.state() == Run.State.PLANNED || run.state() == Run.State.HELD));
    }

    private static Tally tally(Run run) {
        return run.tally() == null ? Tally.NONE : run.tally();
    }

    private static Tally plus(Tally one, Tally other) {
        return new Tally(one.read() + other.read(), one.added() + other.added(), one.changed() + other.changed(),
                one.unchanged() + other.unchanged(), one.filtered() + other.filtered(),
                one.duplicate() + other.duplicate(), one.unresolved() + other.unresolved(),
                one.rejected() + other.rejected(), one.removed() + other.removed(), one.kept() + other.kept());
    }
}
