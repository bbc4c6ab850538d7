package dev.kinorelay.flow.title;

import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.flow.Progress;
import dev.kinorelay.flow.RunInProgress;
import dev.kinorelay.ledger.StagedTitles;
import dev.kinorelay.ledger.StagedTitles.Row;
import dev.kinorelay.service.Purpose;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out, before rows get their titles, which title those are about that do not say it, and what kind it is. */
@Component
public class Identification {

    /** As many as the largest batch of a look-up, times a few: bulk comes first, and memory does not grow with a file. */
    private static final int AT_ONCE = 1000;

    private final StagedTitles staged;
    private final OpenQuestions questions;
    private final KnownLookups lookups;
    private final Judgement.Judge judge;

    Identification(StagedTitles staged, OpenQuestions questions, KnownLookups lookups, Judgement.Judge judge) {
        this.staged = staged;
        this.questions = questions;
        this.lookups = lookups;
        this.judge = judge;
    }

    public void help(RunInProgress run, Snapshot snapshot, String ask) {
        var panel = new Panel(lookups.named(ask), run);
        run.progress().begin(Progress.Phase.IDENTIFYING, staged.asking(snapshot));
        var rows = staged.asking(snapshot, 0, AT_ONCE);
        while (!rows.isEmpty()) {
            help(panel, riddles(rows));
            rows = rows.size() < AT_ONCE ? List.of() : staged.asking(snapshot, rows.getLast().spot(), AT_ONCE);
        }
    }

    private static Collection<Riddle> riddles(List<Row> rows) {
        Map<MediaRef, Riddle> riddles = new LinkedHashMap<>();
        rows.forEach(row -> riddles.computeIfAbsent(essence(row.ref()), essence -> new Riddle(row.ref())).isAlso(row));
        return riddles.values();
    }

    /** Rows that differ in what is told about the title only are about one title. */
    private static MediaRef essence(MediaRef ref) {
        return new MediaRef(ref.kind(), ref.ids(), ref.title(), ref.originalTitle(), ref.year(), ref.season(),
                ref.episode(), Facts.NONE, ref.show());
    }

    private void help(Panel panel, Collection<Riddle> riddles) {
        var nameless = riddles.stream().filter(riddle -> !riddle.hasItsId() && !isKnownById(panel, riddle))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        questions.decide(nameless);
        new Search(panel, judge, Purpose.RUN).solve(nameless.stream()
                .filter(riddle -> !riddle.isSolved() && !riddle.isIgnored()).toList());
        var named = riddles.stream().filter(riddle -> riddle.isSolved() || !nameless.contains(riddle)).toList();
        new Identity(panel, Purpose.RUN).complete(named);
        write(riddles, nameless);
        questions.write(nameless, panel);
        riddles.forEach(panel::isDone);
    }

    private static boolean isKnownById(Panel panel, Riddle riddle) {
        return panel.ready().stream().anyMatch(lookup -> lookup.knows(riddle.wanted()));
    }

    private void write(Collection<Riddle> riddles, Set<Riddle> nameless) {
        staged.found(riddles.stream().filter(Riddle::isSolved)
                .flatMap(riddle -> riddle.rows().stream().map(row -> new Row(row.spot(), riddle.known()))).toList());
        staged.withhold(nameless.stream().filter(riddle -> !riddle.isSolved() && !riddle.wanted().ids().isEmpty())
                .flatMap(riddle -> riddle.rows().stream()).toList());
    }
}
