package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.ChangeSet;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.engine.ConflictPolicy;
import dev.kinorelay.engine.RatingScale;
import dev.kinorelay.engine.TwoWay;
import dev.kinorelay.engine.Way;
import dev.kinorelay.ledger.Baselines;
import dev.kinorelay.ledger.Baselines.Pair;
import dev.kinorelay.ledger.ChangeSets;
import dev.kinorelay.ledger.Unmeant;
import dev.kinorelay.service.Capabilities;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Compares two shelves that follow each other, and records what must change on each of them. */
@Component
public class Meeting {

    /** So many titles, gone all at once, are not believed to be a person's wish. */
    private static final int TOO_MANY = 3;

    private final Accounts accounts;
    private final Mirror mirror;
    private final Leaving leaving;
    private final Sides sides;
    private final ChangeSets changeSets;
    private final Baselines baselines;
    private final Unmeant unmeant;

    Meeting(Accounts accounts, Mirror mirror, Leaving leaving, Sides sides, ChangeSets changeSets,
            Baselines baselines, Unmeant unmeant) {
        this.accounts = accounts;
        this.mirror = mirror;
        this.leaving = leaving;
        this.sides = sides;
        this.changeSets = changeSets;
        this.baselines = baselines;
        this.unmeant = unmeant;
    }

    /** What a pipeline asks for; {@code fresh}: the right side is read whole whatever has changed since. */
    public record Wish(boolean removals, ConflictPolicy policy, boolean fresh) {}

    /** {@code pair}: the snapshot's shelf, which is the left side, and the right side. */
    public ChangeSet of(RunInProgress run, Snapshot snapshot, Pair pair, Wish wish) {
        if (!snapshot.isInPlace()) {
            throw new NeedsAttention("A file follows nothing, so it cannot be compared both ways",
                    "Write policy=oneWay, or read a shelf with account= and shelf=.");
        }
        boolean whole = accounts.inLedger(pair.target(), pair.targetShelf())
                || mirror.once(run, pair.target(), pair.targetShelf(), wish.fresh()).complete();
        var tie = accounts.inLedger(pair.source(), pair.sourceShelf())
                || !accounts.inLedger(pair.target(), pair.targetShelf()) ? Way.LEFT : Way.RIGHT;
        var terms = new TwoWay.Terms(wish.removals(), wish.policy(),
                side(run, pair.turned(), snapshot.complete(), wish),
                side(run, pair, whole, wish), tie, (left, right) -> Optional.empty());
        return compared(run, pair, terms);
    }

    /** The pair's target as a side: its own tombstones are those of parcels that came from the other. */
    private TwoWay.Side side(RunInProgress run, Pair pair, boolean complete, Wish wish) {
        Account account = pair.target();
        Shelf shelf = pair.targetShelf();
        var able = accounts.capabilities(account, shelf);
        return new TwoWay.Side(account + "'s " + shelf, complete,
                able.map(Capabilities::removes).orElse(false),
                able.map(Capabilities::ratingSteps).map(RatingScale::new).orElse(RatingScale.EXACT),
                able.map(Capabilities::dated).orElse(null),
                wish.removals() ? new OnDemand(() -> leaving.from(run, account, shelf)) : mark -> false,
                mark -> unmeant.test(pair, mark));
    }

    private ChangeSet compared(RunInProgress run, Pair pair, TwoWay.Terms terms) {
        boolean first = sides.meetForTheFirstTime(pair);
        var changes = compared(run, pair, terms, !first);
        if (first && changes.isEmpty()) {
            // Nothing to consent to: from now on they know each other.
            changeSets.discard(changes.id());
            changeSets.discard(changes.back().id());
            return compared(run, pair, terms, true);
        }
        if (first && run.fire().mode() == Mode.LIVE) {
            run.hold("These two shelves meet for the first time: " + coming(changes) + " and " + coming(changes.back())
                    + ". Nothing is removed", "Look at the list; run it once anyway, or leave it.");
        }
        return changes;
    }

    /** {@code known}: both sides met before, or have nothing to tell each other, and what they agree on is kept. */
    private ChangeSet compared(RunInProgress run, Pair pair, TwoWay.Terms terms, boolean known) {
        var words = new MeetingWords(terms);
        try (var there = changeSets.record(pair);
                var back = changeSets.record(pair.turned());
                var left = sides.target(pair.turned());
                var right = sides.target(pair);
                var base = sides.shared(pair)) {
            var agreed = new Bundle<Mark>(marks -> baselines.agree(pair, marks));
            var gone = new Bundle<Mark>(marks -> baselines.forget(pair, marks));
            var findings = new MeetingFindings(there, back, known ? agreed : mark -> {
            }, gone, words);
            new TwoWay(terms, findings, sides.plays()).compare(left, right, base);
            agreed.empty();
            gone.empty();
            words.all().forEach(run::note);
            strangers(run, terms, findings);
            return sealed(run, pair, findings, there, back);
        }
    }

    /** A shelf with none of the titles both agreed on is another's, until a person says otherwise. */
    private static void strangers(RunInProgress run, TwoWay.Terms terms, MeetingFindings findings) {
        for (Way way : Way.values()) {
            long gone = findings.allGone(way);
            if (gone >= TOO_MANY) {
                var other = way == Way.LEFT ? terms.right() : terms.left();
                run.hold("Not one of the " + gone + " titles both sides agreed on is left on " + other.name()
                        + ": it may be another account, or emptied by mistake",
                        "Look at the list; run it once anyway if that is what you want, or connect the right account.");
            }
        }
    }

    private ChangeSet sealed(RunInProgress run, Pair pair, MeetingFindings findings, ChangeSets.Recording there,
            ChangeSets.Recording back) {
        String forwards = there.seal();
        String backwards = back.seal();
        return new ChangeSet(forwards, pair.target(), pair.targetShelf(),
                findings.toRight(run.resolved(), sides.size(pair.target(), pair.targetShelf())),
                changeSets.changes(forwards, pair),
                new ChangeSet(backwards, pair.source(), pair.sourceShelf(),
                        findings.toLeft(sides.size(pair.source(), pair.sourceShelf())),
                        changeSets.changes(backwards, pair.turned())));
    }

    private static String coming(ChangeSet changes) {
        var counts = changes.counts();
        return counts.added() + " would be added and " + counts.changed() + " changed on " + changes.account() + "'s "
                + changes.shelf();
    }

    /** A history is not read before a title is gone. */
    private static final class OnDemand implements Predicate<Mark> {

        private final Supplier<Predicate<Mark>> source;
        private Predicate<Mark> known;

        OnDemand(Supplier<Predicate<Mark>> source) {
            this.source = source;
        }

        @Override
        public boolean test(Mark mark) {
            if (known == null) {
                known = source.get();
            }
            return known.test(mark);
        }
    }
}
