package dev.kinorelay.flow.title;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.engine.TitleMatcher;
import dev.kinorelay.engine.Verdict;
import java.util.List;
import org.springframework.stereotype.Component;

/** Leaves the judgement to the matcher, and says it in its words. */
@Component
class CarefulMatch implements Judgement.Judge {

    @Override
    public Judgement of(MediaRef wanted, List<Candidate> candidates) {
        return switch (TitleMatcher.match(wanted, candidates)) {
            case Verdict.Matched matched -> new Judgement.Certain(matched.candidate().ref());
            case Verdict.Unsure unsure -> new Judgement.Doubtful(unsure.why(), unsure.candidates().stream()
                    .map(scored -> new Riddle.Offer(scored.candidate(), scored.score().words())).toList());
        };
    }
}
