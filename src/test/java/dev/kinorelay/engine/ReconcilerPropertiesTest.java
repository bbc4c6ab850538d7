package dev.kinorelay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Verb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ReconcilerPropertiesTest {

    private static final Reconciler.Terms GUARDED = new Reconciler.Terms(true, true);

    @Property
    void convergesInOneRunAndTheSecondIsEmpty(@ForAll("shelves") TreeMap<String, Mark> source,
            @ForAll("shelves") TreeMap<String, Mark> target, @ForAll("shelves") TreeMap<String, Mark> base) {
        var world = new World(source, target, base);

        world.compare(GUARDED);
        var second = world.compare(GUARDED);

        assertThat(second).isEmpty();
    }

    @Property
    void afterAFirstContactTheTargetHoldsAllThatTheSourceHolds(@ForAll("shelves") TreeMap<String, Mark> source,
            @ForAll("shelves") TreeMap<String, Mark> target) {
        var before = List.copyOf(target.keySet());
        var world = new World(source, target, new TreeMap<>());

        world.compare(GUARDED);

        assertThat(world.target).containsAllEntriesOf(source);
        assertThat(world.target.keySet()).containsAll(before);
    }

    @Property
    void anIncompleteSourceNeverRemoves(@ForAll("shelves") TreeMap<String, Mark> source,
            @ForAll("shelves") TreeMap<String, Mark> target, @ForAll("shelves") TreeMap<String, Mark> base) {
        var world = new World(source, target, base);

        assertThat(world.compare(new Reconciler.Terms(true, false))).doesNotContain(Verb.REMOVE);
    }

    @Property
    void removesOnlyWhatBothSidesOnceAgreedOn(@ForAll("shelves") TreeMap<String, Mark> source,
            @ForAll("shelves") TreeMap<String, Mark> target, @ForAll("shelves") TreeMap<String, Mark> base) {
        var held = new TreeMap<>(target);
        var agreed = new TreeMap<>(base);
        var world = new World(source, target, base);

        world.compare(GUARDED);

        held.keySet().removeAll(world.target.keySet());
        assertThat(agreed).containsAllEntriesOf(held);
    }

    @Property
    void everyTitleOfTheSourceIsEitherChangedOrLeftAlone(@ForAll("shelves") TreeMap<String, Mark> source,
            @ForAll("shelves") TreeMap<String, Mark> target, @ForAll("shelves") TreeMap<String, Mark> base) {
        var world = new World(source, target, base);

        long towardsTheSource = world.compare(GUARDED).stream().filter(verb -> verb != Verb.REMOVE).count();

        assertThat(towardsTheSource + world.leftAlone).isEqualTo(source.size());
    }

    @Property
    void tombstonesNeitherComeBackNorKeepARunFromConverging(@ForAll("dated") TreeMap<String, Mark> source,
            @ForAll("dated") TreeMap<String, Mark> target, @ForAll("shelves") TreeMap<String, Mark> base) {
        var tombs = new TreeMap<>(target);
        tombs.values().removeIf(mark -> !mark.gone());
        source.values().removeIf(Mark::gone);
        var unknown = new TreeMap<>(source);
        unknown.keySet().removeAll(base.keySet());
        var world = new World(source, target, base);
        world.compare(GUARDED);

        tombs.forEach((title, tomb) -> {
            if (unknown.containsKey(title)) {
                assertThat(world.target.get(title).gone()).isEqualTo(!unknown.get(title).isNewerThan(tomb));
            }
        });
        assertThat(world.compare(GUARDED)).isEmpty();
    }

    @Property
    void aTargetNotReadWholeLosesNothing(@ForAll("shelves") TreeMap<String, Mark> source,
            @ForAll("shelves") TreeMap<String, Mark> target, @ForAll("shelves") TreeMap<String, Mark> base) {
        var agreed = new TreeMap<>(base).keySet();
        var world = new World(source, target, base);
        assertThat(world.compare(new Reconciler.Terms(true, true, false, mark -> false)))
                .doesNotContain(Verb.REMOVE);
        assertThat(world.base.keySet()).containsAll(agreed);
    }

    /** The inverses of what was done, while the Baseline keeps what the source said: nothing is done again. */
    @Property
    void undoRestoresAndTheNextRunLeavesItSo(@ForAll("shelves") TreeMap<String, Mark> source,
            @ForAll("shelves") TreeMap<String, Mark> target, @ForAll("shelves") TreeMap<String, Mark> base) {
        var before = new TreeMap<>(target);
        var world = new World(source, target, base);
        world.compare(GUARDED);
        world.target.clear();
        world.target.putAll(before);

        assertThat(world.compare(GUARDED)).isEmpty();
        assertThat(world.target).isEqualTo(before);
    }

    @Property
    void neverDoesMoreThanTheGuardAllows(@ForAll("shelves") TreeMap<String, Mark> source,
            @ForAll("shelves") TreeMap<String, Mark> target, @ForAll("shelves") TreeMap<String, Mark> base,
            @ForAll @IntRange(max = 10) int removals, @ForAll @IntRange(max = 10) int additions) {
        int size = target.size();
        var world = new World(source, target, base);
        var verbs = world.compare(GUARDED);
        long removed = verbs.stream().filter(verb -> verb == Verb.REMOVE).count();
        boolean passes = RemovalGuard.objection(removed, source.size(), size, removals).isEmpty()
                && RemovalGuard.tooMuch(verbs.size() - removed, additions).isEmpty();

        assertThat(!passes || removed <= removals && (additions == 0 || verbs.size() - removed <= additions)).isTrue();
    }

    @Provide
    Arbitrary<TreeMap<String, Mark>> dated() {
        var titles = Arbitraries.integers().between(1, 12).map(number -> "t%02d".formatted(number));
        var days = Arbitraries.integers().between(-9, 9);
        return Arbitraries.maps(titles, days).ofMaxSize(10).map(daysByTitle -> {
            var shelf = new TreeMap<String, Mark>();
            daysByTitle.forEach((title, day) -> {
                var date = "2026-01-%02d".formatted(Math.abs(day) + 1);
                shelf.put(title, day < 0 ? Marks.gone(title, date) : Marks.there(title, date));
            });
            return shelf;
        });
    }

    @Provide
    Arbitrary<TreeMap<String, Mark>> shelves() {
        var titles = Arbitraries.integers().between(1, 12).map(number -> "t%02d".formatted(number));
        var ratings = Arbitraries.integers().between(1, 3);
        return Arbitraries.maps(titles, ratings).ofMaxSize(10).map(ratingsByTitle -> {
            var shelf = new TreeMap<String, Mark>();
            ratingsByTitle.forEach((title, rating) -> shelf.put(title, Marks.rated(title, rating)));
            return shelf;
        });
    }

    /** Two shelves and their Baseline, on which changes are carried out at once. */
    private static final class World implements Reconciler.Findings {

        final TreeMap<String, Mark> source;
        final TreeMap<String, Mark> target;
        final TreeMap<String, Mark> base;
        final Collection<Verb> verbs = new ArrayList<>();
        final List<Runnable> effects = new ArrayList<>();
        long leftAlone;

        World(TreeMap<String, Mark> source, TreeMap<String, Mark> target, TreeMap<String, Mark> base) {
            this.source = source;
            this.target = target;
            this.base = base;
        }

        List<Verb> compare(Reconciler.Terms terms) {
            verbs.clear();
            leftAlone = 0;
            new Reconciler(terms, this).oneWay(source.values().iterator(), target.values().iterator(),
                    base.values().iterator());
            effects.forEach(Runnable::run);
            effects.clear();
            return List.copyOf(verbs);
        }

        @Override
        public void change(Verb verb, Mark wanted, Mark before, String reason) {
            verbs.add(verb);
            var title = wanted.titleId().value();
            effects.add(verb == Verb.REMOVE ? () -> {
                target.remove(title);
                base.remove(title);
            } : () -> {
                target.put(title, wanted);
                base.put(title, wanted);
            });
        }

        @Override
        public void leftAlone(Mark mark) {
            leftAlone++;
        }

        @Override
        public void agreed(Mark mark) {
            effects.add(() -> base.put(mark.titleId().value(), mark));
        }

        @Override
        public void kept(Mark mark) {}

        @Override
        public void leftByItself(Mark mark) {}

        @Override
        public void removedThere(Mark source, Mark tombstone) {
            leftAlone++;
        }

        @Override
        public void heldBack(Mark mark) {}

        @Override
        public void gone(Mark mark) {
            effects.add(() -> base.remove(mark.titleId().value()));
        }
    }
}
