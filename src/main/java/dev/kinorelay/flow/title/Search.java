package dev.kinorelay.flow.title;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.flow.RunInProgress.Stop;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.Purpose;
import java.util.List;

/** Looks for titles without an id by their names: one look-up after the other, until a title is found beyond doubt. */
final class Search {

    private static final String PICK = "Pick the right one, enter its id, or ignore it.";

    private final Panel panel;
    private final Judgement.Judge judge;
    private final Purpose purpose;

    Search(Panel panel, Judgement.Judge judge, Purpose purpose) {
        this.panel = panel;
        this.judge = judge;
        this.purpose = purpose;
    }

    void solve(List<Riddle> riddles) {
        for (var lookup : panel.ready()) {
            if (lookup.searches()) {
                var open = riddles.stream().filter(riddle -> !riddle.isSolved()).toList();
                Together.each(lookup.parallel(), open, riddle -> ask(lookup, riddle));
            }
        }
        riddles.stream().filter(riddle -> !riddle.isSolved() && riddle.doubt() == null)
                .forEach(riddle -> riddle.doubt(panel.silence()));
    }

    private void ask(Lookup lookup, Riddle riddle) {
        panel.turnsTo(riddle);
        if (riddle.wanted().title() == null || riddle.wanted().title().isBlank()) {
            riddle.doubt(new Stop("It has no title and no id it could be known by", "Say what it is, or ignore it."));
            return;
        }
        panel.ask(lookup, () -> lookup.search(riddle.wanted(), purpose))
                .filter(candidates -> !candidates.isEmpty())
                .ifPresent(candidates -> judge(lookup, riddle, candidates));
    }

    private void judge(Lookup lookup, Riddle riddle, List<Candidate> candidates) {
        var judgement = judge.of(riddle.wanted(), candidates);
        if (judgement instanceof Judgement.Doubtful) {
            var closer = panel.ask(lookup, () -> lookup.closer(candidates, purpose));
            judgement = closer.map(seen -> judge.of(riddle.wanted(), seen)).orElse(judgement);
        }
        switch (judgement) {
            case Judgement.Certain certain when isOfItsKind(riddle.wanted(), certain.title()) ->
                solved(riddle, certain.title());
            case Judgement.Certain other -> riddle.doubt(new Stop("What has its name is another kind of title", PICK));
            case Judgement.Doubtful doubtful -> {
                riddle.offer(doubtful.offers());
                riddle.doubt(new Stop(doubtful.why(), PICK));
            }
        }
    }

    private void solved(Riddle riddle, MediaRef title) {
        riddle.solve(title);
        panel.isDone(riddle);
    }

    /** Whoever judged: a movie is never taken for a show. */
    private static boolean isOfItsKind(MediaRef wanted, MediaRef found) {
        return wanted.kind() == MediaKind.UNKNOWN || wanted.kind() == found.kind();
    }
}
