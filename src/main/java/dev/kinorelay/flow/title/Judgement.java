package dev.kinorelay.flow.title;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.MediaRef;
import java.util.List;

/** Which of the candidates is the wanted title: one beyond doubt, or none. */
sealed interface Judgement {

    /** Beyond doubt. */
    record Certain(MediaRef title) implements Judgement {}

    /** Not beyond doubt: why, and what was looked at, the likeliest first. */
    record Doubtful(String why, List<Riddle.Offer> offers) implements Judgement {}

    /** Who judges. */
    interface Judge {
        Judgement of(MediaRef wanted, List<Candidate> candidates);
    }
}
