package dev.kinorelay.flow.block;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.engine.Reconciler;
import java.util.function.Predicate;

/**
 * For a target where each play counts for now: a title it holds gets no other, a title it lacks the last one only, and none
 * is taken back, for which one it is cannot be said there.
 */
final class NoBackDating implements Reconciler.Findings {

    private final Reconciler.Findings findings;
    private final boolean idle;
    private final Predicate<Mark> held;
    private Mark last;
    private String reason;

    /** {@code idle}: plays keep their time there; {@code held}: whether the target holds a play of the mark's title. */
    NoBackDating(Reconciler.Findings findings, boolean idle, Predicate<Mark> held) {
        this.findings = findings;
        this.idle = idle;
        this.held = held;
    }

    @Override
    public void change(Verb verb, Mark wanted, Mark before, String why) {
        if (idle || wanted.value().play() == null) {
            findings.change(verb, wanted, before, why);
        } else if (verb == Verb.REMOVE) {
            findings.kept(wanted);
        } else if (verb != Verb.ADD || held.test(wanted)) {
            findings.leftAlone(wanted);
        } else {
            if (last != null && last.titleId().equals(wanted.titleId())) {
                findings.leftAlone(last);
            } else {
                flush();
            }
            last = wanted;
            reason = why;
        }
    }

    /** The last play of the last title. */
    void flush() {
        if (last != null) {
            findings.change(Verb.ADD, last, null, reason);
            last = null;
        }
    }

    @Override
    public void leftAlone(Mark source) {
        findings.leftAlone(source);
    }

    @Override
    public void agreed(Mark source) {
        findings.agreed(source);
    }

    @Override
    public void kept(Mark target) {
        findings.kept(target);
    }

    @Override
    public void leftByItself(Mark target) {
        findings.leftByItself(target);
    }

    @Override
    public void gone(Mark base) {
        findings.gone(base);
    }

    @Override
    public void removedThere(Mark source, Mark tombstone) {
        findings.removedThere(source, tombstone);
    }

    @Override
    public void heldBack(Mark source) {
        findings.heldBack(source);
    }
}
