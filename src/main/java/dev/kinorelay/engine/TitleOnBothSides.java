package dev.kinorelay.engine;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import java.util.Optional;

/** One title as it stands on both sides and in the Baseline. */
final class TitleOnBothSides {

    private final TwoWay.Terms terms;
    private final TwoWay.Findings findings;
    private final Mark left;
    private final Mark right;
    private final Mark base;

    TitleOnBothSides(TwoWay.Terms terms, TwoWay.Findings findings, Mark left, Mark right, Mark base) {
        this.terms = terms;
        this.findings = findings;
        this.left = left;
        this.right = right;
        this.base = base;
    }

    void settle() {
        Move onLeft = move(Way.LEFT);
        Move onRight = move(Way.RIGHT);
        boolean same = onLeft.stands() && onRight.stands() && isSame();
        Outcome outcome = Moves.decide(onLeft, onRight, same);
        if (outcome.isAct()) {
            onLeft = meant(Way.LEFT, onLeft);
            onRight = meant(Way.RIGHT, onRight);
            outcome = Moves.decide(onLeft, onRight, same);
        }
        boolean beaten = onLeft == Move.REMOVED || onRight == Move.REMOVED;
        if (outcome == Outcome.CONFLICT || beaten && isCarry(outcome) && terms.policy() == ConflictPolicy.ASK) {
            conflict();
        } else {
            carryOut(outcome);
        }
    }

    static boolean isCarry(Outcome outcome) {
        return outcome == Outcome.CARRY_LEFT || outcome == Outcome.CARRY_RIGHT;
    }

    private Mark on(Way way) {
        return way == Way.LEFT ? left : right;
    }

    private boolean stands(Way way) {
        return on(way) != null && !on(way).gone();
    }

    private boolean isSame() {
        return terms.left().scale().alike(left.value(), right.value())
                || terms.right().scale().alike(left.value(), right.value());
    }

    private Move move(Way way) {
        Mark here = on(way);
        if (stands(way)) {
            return base == null ? Move.ADDED
                    : terms.side(way).scale().alike(base.value(), here.value()) ? Move.UNCHANGED : Move.CHANGED;
        }
        if (!terms.side(way).complete()) {
            return Move.UNSEEN;
        }
        if (base != null) {
            return terms.side(way).leftByItself().test(base) ? Move.LEFT_BY_ITSELF : Move.REMOVED;
        }
        return here != null && stands(way.other()) && !on(way.other()).isNewerThan(here) ? Move.BURIED : Move.NONE;
    }

    private Move meant(Way way, Move move) {
        Mark here = on(way);
        if (here == null || !move.isNews() || !terms.side(way).unmeant().test(here)) {
            return move;
        }
        return here.gone() ? Move.TAKEN_BACK : Move.PUT_BACK;
    }

    private void carryOut(Outcome outcome) {
        switch (outcome) {
            case LEAVE, CONFLICT -> findings.leftAlone(left, right);
            case AGREE -> agree();
            case FORGET -> forget();
            case CARRY_RIGHT -> carry(Way.RIGHT);
            case CARRY_LEFT -> carry(Way.LEFT);
            case REMOVE_RIGHT -> remove(Way.RIGHT);
            case REMOVE_LEFT -> remove(Way.LEFT);
            case KEEP -> findings.kept(standing(), on(standing()));
            case STAYS -> findings.leftByItself(standing(), on(standing()));
            case STAYS_AWAY -> findings.staysAway(standing().other(), on(standing()), on(standing().other()));
        }
    }

    private Way standing() {
        return stands(Way.LEFT) ? Way.LEFT : Way.RIGHT;
    }

    /** The value that tells more is agreed on: half a star that the other side shows as a whole one. */
    private void agree() {
        if (Plays.isPlay(right)) {
            findings.agreed(right);
            findings.leftAlone(left, right);
            return;
        }
        Value value = terms.right().scale().alike(left.value(), right.value()) ? left.value() : right.value();
        findings.agreed(value.equals(left.value()) ? left : right);
        findings.leftAlone(left, right);
    }

    private void forget() {
        if (base != null) {
            findings.gone(base);
        }
    }

    private void carry(Way to) {
        Mark wanted = on(to.other());
        if (stands(to)) {
            findings.change(to, Verb.UPDATE, wanted, on(to), "changed in " + terms.side(to.other()).name());
        } else if (wanted.value().play() != null && !terms.side(to).complete()) {
            findings.heldBack(to, wanted);
        } else {
            boolean again = base != null || on(to) != null;
            findings.change(to, Verb.ADD, wanted, null,
                    (again ? "added again or changed in " : "new in ") + terms.side(to.other()).name());
        }
    }

    private void remove(Way from) {
        if (terms.mayRemove(from)) {
            findings.change(from, Verb.REMOVE, on(from), on(from),
                    "no longer in " + terms.side(from.other()).name());
        } else {
            findings.kept(from, on(from));
        }
    }

    private void conflict() {
        Optional<Way> winner = terms.policy().winner(left, terms.left().precision(), right, terms.right().precision(),
                terms.tie()).or(() -> terms.answered().apply(left, right));
        if (winner.isEmpty()) {
            findings.asks(left, right);
            return;
        }
        Way to = winner.get().other();
        if (!stands(winner.get())) {
            remove(to);
        } else if (stands(to)) {
            findings.change(to, Verb.UPDATE, on(winner.get()), on(to),
                    "changed on both sides; " + terms.side(winner.get()).name() + " wins over "
                            + said(on(to).value()));
        } else {
            carry(to);
        }
    }

    private static String said(Value value) {
        return value.rating() == null ? "what is here" : "the " + value.rating() + " here";
    }
}
