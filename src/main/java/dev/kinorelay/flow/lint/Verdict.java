package dev.kinorelay.flow.lint;

import dev.kinorelay.flow.desk.Problem;
import java.util.List;

/** What the lint says of a text. */
public sealed interface Verdict {

    /** It may run. */
    record Sound(Sentence sentence) implements Verdict {}

    /** It may not; the problems in the order of their lines, at least one. */
    record Faulty(List<Problem> problems) implements Verdict {}
}
