package dev.kinorelay.engine;

import dev.kinorelay.domain.Candidate;
import java.util.List;

/** Which of the candidates a reference is about: one beyond doubt, or none. */
public sealed interface Verdict {

    /** Beyond doubt, and why. */
    record Matched(Candidate candidate, Score score) implements Verdict {}

    /** Not beyond doubt: why, and all candidates, the likeliest first. */
    record Unsure(String why, List<Scored> candidates) implements Verdict {}

    /** One candidate and how well it fits. */
    record Scored(Candidate candidate, Score score) {}
}
