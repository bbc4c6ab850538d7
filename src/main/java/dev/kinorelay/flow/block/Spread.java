package dev.kinorelay.flow.block;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Cursor;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.engine.Crowds;
import dev.kinorelay.flow.Carried;
import dev.kinorelay.flow.Progress;
import dev.kinorelay.flow.RunInProgress;
import dev.kinorelay.flow.Sides;
import dev.kinorelay.ledger.Baselines;
import dev.kinorelay.ledger.CrowdedPlays;
import dev.kinorelay.ledger.Snapshots;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** spread: plays of many episodes of a show on one day go to the days on which those were first aired. */
@Component("spread")
class Spread {

    /** What a person who wishes it is given where the pipeline does not say. */
    private static final int MOST = 4;
    private static final String APART = "-spread";
    private static final int SHOWS_AT_ONCE = 500;
    private static final int WHOLE_DATE = 10;

    private final CrowdedPlays crowded;
    private final Sides sides;
    private final Baselines baselines;

    Spread(CrowdedPlays crowded, Sides sides, Baselines baselines) {
        this.crowded = crowded;
        this.sides = sides;
        this.baselines = baselines;
    }

    public Snapshot spread(Exchange exchange, int episodes, String date) throws Exception {
        var run = Carried.run(exchange);
        var snapshot = exchange.getMessage().getMandatoryBody(Snapshot.class);
        int most = run.wish().spread() && episodes == 0 ? MOST : episodes;
        if (most == 0 || !snapshot.shelf().holdsPlays()) {
            return snapshot;
        }
        var given = run.wish().given() != null ? run.wish().given() : date.isEmpty() ? null : LocalDate.parse(date);
        return spread(run, snapshot, new Crowds(most, given, sides.plays()));
    }

    /**
     * A shelf kept in place stays as it is: its plays are moved in a copy. What was spread comes from a place of its own, or
     * whoever follows the shelf as it is would miss those plays there and take them away.
     */
    private Snapshot spread(RunInProgress run, Snapshot snapshot, Crowds crowds) {
        var own = snapshot;
        run.progress().begin(Progress.Phase.COMPARING, snapshot.rows());
        if (snapshot.isInPlace()) {
            try (Cursor<Mark> marks = sides.source(snapshot)) {
                own = crowded.copy(snapshot, run.progress().walked(marks));
            }
            run.keeps(own);
        }
        var aside = crowded.copy(snapshot, Collections.emptyIterator());
        run.keeps(aside);
        move(run, own, aside, crowds);
        var account = new Account(own.account().person(), own.account().name() + APART, own.account().service());
        return new Snapshot(own.id(), account, own.shelf(), own.complete(), own.rows(), own.taken());
    }

    private void move(RunInProgress run, Snapshot own, Snapshot aside, Crowds crowds) {
        var library = Account.library(run.person());
        var there = new Baselines.Pair(own.account(), own.shelf(), library, Shelf.HISTORY);
        var back = new Baselines.Pair(library, Shelf.HISTORY, own.account(), own.shelf());
        long moved = 0;
        long met = 0;
        var shows = crowded.shows(null, SHOWS_AT_ONCE);
        while (!shows.isEmpty()) {
            for (var show : shows) {
                var steps = steps(own, show, crowds);
                met += steps.isEmpty() ? 0 : crowded.move(own, aside, steps);
                moved += steps.size();
                // Where these plays came from they stand under another day: they are not to go back there as new ones.
                baselines.agree(back, steps.stream().map(Spread::mark).toList());
            }
            run.progress().check();
            shows = crowded.shows(shows.getLast(), SHOWS_AT_ONCE);
        }
        say(run, moved, met);
        run.atTheEnd(() -> crowded.agree(there, aside));
    }

    private List<CrowdedPlays.Step> steps(Snapshot snapshot, TitleId show, Crowds crowds) {
        var seen = crowded.plays(snapshot, show).stream().filter(row -> row.value().play() != null)
                .map(row -> new Crowds.Seen(row.episode(), row.value().play(), day(row.released()))).toList();
        return crowds.of(seen).stream()
                .map(moved -> new CrowdedPlays.Step(moved.seen().episode(), moved.seen().play(), moved.to())).toList();
    }

    private static Mark mark(CrowdedPlays.Step step) {
        return new Mark(step.title(), step.to().occurrence(), Value.of(step.to()), 0, null, null,
                null);
    }

    private static LocalDate day(String released) {
        try {
            return released == null || released.length() < WHOLE_DATE ? null
                    : LocalDate.parse(released.substring(0, WHOLE_DATE));
        } catch (DateTimeParseException unknown) {
            return null;
        }
    }

    private static void say(RunInProgress run, long moved, long met) {
        if (moved > 0) {
            run.note((moved == 1 ? "1 play was" : moved + " plays were")
                    + " marked together with others of its show on one day, and went to the day of the first airing or"
                    + " the day you gave.");
            var resolved = run.resolved();
            run.resolved(new Snapshots.Resolved(resolved.unresolved(), resolved.duplicates() + met));
        }
    }
}
