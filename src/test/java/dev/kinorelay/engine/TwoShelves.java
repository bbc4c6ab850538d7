package dev.kinorelay.engine;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Play.Precision;
import dev.kinorelay.domain.Verb;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Two shelves and their Baseline, on which the changes of a comparison are carried out at once. */
final class TwoShelves implements TwoWay.Findings {

    final TreeMap<String, Mark> left;
    final TreeMap<String, Mark> right;
    final TreeMap<String, Mark> base;
    /** Titles that an undo put back or took back. */
    final Set<String> unmeant = new HashSet<>();
    final List<String> told = new ArrayList<>();
    private final List<Runnable> effects = new ArrayList<>();
    private boolean leftComplete = true;
    private boolean rightComplete = true;

    TwoShelves(TreeMap<String, Mark> left, TreeMap<String, Mark> right, TreeMap<String, Mark> base) {
        this.left = left;
        this.right = right;
        this.base = base;
    }

    TwoShelves torn(boolean onLeft, boolean onRight) {
        leftComplete = !onLeft;
        rightComplete = !onRight;
        return this;
    }

    /** The changes, such as "ADD t01 RIGHT". */
    List<String> compare(ConflictPolicy policy) {
        told.clear();
        new TwoWay(new TwoWay.Terms(true, policy, side("left", leftComplete), side("right", rightComplete)), this)
                .compare(left.values().iterator(), right.values().iterator(), base.values().iterator());
        effects.forEach(Runnable::run);
        effects.clear();
        return List.copyOf(told);
    }

    private TwoWay.Side side(String name, boolean complete) {
        return new TwoWay.Side(name, complete, true, RatingScale.EXACT, Precision.SECOND, mark -> false,
                mark -> unmeant.contains(mark.titleId().value()));
    }

    @Override
    public void change(Way to, Verb verb, Mark wanted, Mark before, String reason) {
        var title = wanted.titleId().value();
        told.add(verb + " " + title + " " + to);
        var shelf = to == Way.LEFT ? left : right;
        effects.add(verb == Verb.REMOVE ? () -> {
            shelf.remove(title);
            base.remove(title);
        } : () -> {
            shelf.put(title, wanted);
            base.put(title, wanted);
        });
    }

    @Override
    public void agreed(Mark mark) {
        effects.add(() -> base.put(mark.titleId().value(), mark));
    }

    @Override
    public void gone(Mark mark) {
        effects.add(() -> base.remove(mark.titleId().value()));
    }

    @Override
    public void leftAlone(Mark onLeft, Mark onRight) {}

    @Override
    public void kept(Way on, Mark mark) {}

    @Override
    public void leftByItself(Way on, Mark mark) {}

    @Override
    public void staysAway(Way from, Mark mark, Mark tombstone) {}

    @Override
    public void heldBack(Way from, Mark mark) {}

    @Override
    public void asks(Mark onLeft, Mark onRight) {}
}
