package dev.kinorelay.flow.title;

import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.flow.RunInProgress.Stop;
import dev.kinorelay.ledger.Doubt;
import dev.kinorelay.ledger.OpenTitles;
import dev.kinorelay.ledger.StagedTitles;
import java.util.Collection;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/** What people decided about titles in doubt comes first, and what stays in doubt is written down for them. */
@Component
class OpenQuestions {

    private final OpenTitles titles;

    OpenQuestions(OpenTitles titles) {
        this.titles = titles;
    }

    void decide(Collection<Riddle> riddles) {
        var decisions = titles.decisions(riddles.stream().map(Riddle::fingerprint).distinct().toList());
        for (var riddle : riddles) {
            var decision = decisions.get(riddle.fingerprint());
            if (decision != null && decision.ignores()) {
                riddle.ignore(new Stop("It was decided to ignore it", null));
            } else if (decision != null) {
                riddle.solve(new MediaRef(decision.kind(), decision.ids(), decision.title(), null, decision.year(),
                        null, null, riddle.wanted().facts()));
            }
        }
    }

    void write(Collection<Riddle> riddles, Panel panel) {
        var settled = new HashMap<Long, String>();
        riddles.stream().filter(Riddle::isSolved).forEach(riddle -> riddle.rows()
                .forEach(row -> settled.put(row.spot(), riddle.fingerprint())));
        titles.settled(settled);
        titles.doubt(riddles.stream().filter(riddle -> !riddle.isSolved()).map(riddle -> doubt(riddle, panel))
                .toList());
    }

    private static Doubt doubt(Riddle riddle, Panel panel) {
        return new Doubt(riddle.fingerprint(), riddle.wanted(), riddle.doubt().reason(), riddle.doubt().remedy(),
                riddle.isIgnored(), !panel.asksNobody(), panel.missing(), riddle.offers().stream()
                        .map(offer -> new Doubt.Offer(offer.candidate().ref(), offer.words(),
                                offer.candidate().poster()))
                        .toList(),
                riddle.rows().stream().map(StagedTitles.Row::spot).toList());
    }
}
