package dev.kinorelay.engine;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.TitleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Plays of one title near each other: those under one key are together already, and each of the others finds at most one
 * partner on the other side, the earliest first. So two plays on one side stay two.
 */
final class Viewings {

    private final Plays plays;
    private final List<Viewing> all;
    private final TitleId title;

    Viewings(Plays plays, List<Viewing> all) {
        this.plays = plays;
        this.all = all;
        this.title = all.getFirst().first().titleId();
    }

    /**
     * What stands on the target goes before tombstones there. What was agreed on bears the target's key: it speaks for what
     * the source still says, never for another play of the target.
     */
    List<Viewing> joined() {
        if (all.size() > 1) {
            pair(Viewing.SOURCE, Viewing.TARGET, one -> !one.standsOn(Viewing.TARGET),
                    other -> other.standsOn(Viewing.TARGET) && !other.isOn(Viewing.SOURCE));
            pair(Viewing.SOURCE, Viewing.TARGET, one -> !one.isOn(Viewing.TARGET),
                    other -> other.isOn(Viewing.TARGET) && !other.isOn(Viewing.SOURCE));
            pair(Viewing.SOURCE, Viewing.BASE, one -> !one.standsOn(Viewing.TARGET) && !one.isOn(Viewing.BASE),
                    other -> other.isOnlyOn(Viewing.BASE));
            all.removeIf(Viewing::isEmpty);
        }
        return all;
    }

    private void pair(int side, int otherSide, Predicate<Viewing> lacks, Predicate<Viewing> offers) {
        if (all.stream().noneMatch(one -> one.isOn(side) && lacks.test(one)) || all.stream().noneMatch(offers)) {
            return;
        }
        var runtime = plays.runtime(title);
        var byTime = new Order(Comparator.comparing(mark -> mark.value().play().at()),
                (one, other) -> plays.areWithin(runtime, one, other));
        var byDay = new Order(Comparator.comparing(plays::day),
                (one, other) -> plays.day(one).equals(plays.day(other)));
        pair(byTime, picked(side, lacks, false), side, picked(otherSide, offers, false), otherSide);
        pair(byDay, picked(side, lacks, true), side, picked(otherSide, offers, false), otherSide);
        pair(byDay, picked(side, lacks, false), side, picked(otherSide, offers, true), otherSide);
    }

    /** A tombstone may have moved from one to another, so the order is made anew. */
    private List<Viewing> picked(int side, Predicate<Viewing> wanted, boolean days) {
        var picked = new ArrayList<Viewing>();
        for (var viewing : all) {
            if (viewing.isOn(side) && Plays.isDay(viewing.on(side)) == days && wanted.test(viewing)) {
                picked.add(viewing);
            }
        }
        picked.sort(Comparator.comparing(viewing -> viewing.on(side).value().play().at()));
        return picked;
    }

    /** In which order plays are looked at, and which of them are one. */
    private record Order(Comparator<Mark> order, BiPredicate<Mark, Mark> areOne) {}

    private static void pair(Order order, List<Viewing> ones, int side, List<Viewing> others, int otherSide) {
        int other = 0;
        for (int one = 0; one < ones.size() && other < others.size();) {
            var mark = ones.get(one).on(side);
            var offered = others.get(other).on(otherSide);
            if (order.areOne().test(mark, offered)) {
                ones.get(one++).join(others.get(other++), otherSide);
            } else if (order.order().compare(mark, offered) < 0) {
                one++;
            } else {
                other++;
            }
        }
    }
}
