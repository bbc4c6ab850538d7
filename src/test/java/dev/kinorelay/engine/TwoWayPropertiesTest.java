package dev.kinorelay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TwoWayPropertiesTest {

    private static final ConflictPolicy NEWEST = ConflictPolicy.NEWEST_WINS;

    @Property
    void bothSidesAreTheSameAfterOneRunAndTheNextIsEmpty(@ForAll("shelves") TreeMap<String, Mark> left,
            @ForAll("shelves") TreeMap<String, Mark> right, @ForAll("shelves") TreeMap<String, Mark> base) {
        var world = new TwoShelves(left, right, base);

        world.compare(NEWEST);

        assertThat(values(world.left)).isEqualTo(values(world.right)).isEqualTo(values(world.base));
        assertThat(world.compare(NEWEST)).isEmpty();
    }

    @Property
    void firstContactIsAUnion(@ForAll("shelves") TreeMap<String, Mark> left,
            @ForAll("shelves") TreeMap<String, Mark> right) {
        var titles = new ArrayList<>(left.keySet());
        titles.addAll(right.keySet());
        var world = new TwoShelves(left, right, new TreeMap<>());

        var changes = world.compare(NEWEST);

        assertThat(changes).noneMatch(change -> change.startsWith("REMOVE"));
        assertThat(world.left.keySet()).containsExactlyInAnyOrderElementsOf(new java.util.TreeSet<>(titles));
    }

    @Property
    void whatCouldNotBeReadWholeLosesNothing(@ForAll("shelves") TreeMap<String, Mark> left,
            @ForAll("shelves") TreeMap<String, Mark> right, @ForAll("shelves") TreeMap<String, Mark> base,
            @ForAll boolean which) {
        var agreed = new ArrayList<>(base.keySet());
        var world = new TwoShelves(left, right, base).torn(which, !which);

        assertThat(world.compare(NEWEST)).noneMatch(change -> change.startsWith("REMOVE"));
        assertThat(world.base.keySet()).containsAll(agreed.stream()
                .filter(title -> left.containsKey(title) || right.containsKey(title)).toList());
    }

    @Property
    void removesOnlyWhatBothOnceAgreedOnAndNobodyChanged(@ForAll("shelves") TreeMap<String, Mark> left,
            @ForAll("shelves") TreeMap<String, Mark> right, @ForAll("shelves") TreeMap<String, Mark> base) {
        var agreed = values(base);
        var before = values(left);
        before.putAll(values(right));
        var world = new TwoShelves(left, right, base);

        world.compare(NEWEST).stream().filter(change -> change.startsWith("REMOVE")).map(change -> change.split(" ")[1])
                .forEach(title -> assertThat(before.get(title)).isEqualTo(agreed.get(title)));
    }

    @Property
    void undoRestoresAndTheNextRunLeavesItSo(@ForAll("shelves") TreeMap<String, Mark> left,
            @ForAll("shelves") TreeMap<String, Mark> right, @ForAll("shelves") TreeMap<String, Mark> base) {
        var leftBefore = new TreeMap<>(left);
        var rightBefore = new TreeMap<>(right);
        var world = new TwoShelves(left, right, base);
        for (var change : world.compare(NEWEST)) {
            var parts = change.split(" ");
            var shelf = parts[2].equals("LEFT") ? world.left : world.right;
            var before = parts[2].equals("LEFT") ? leftBefore : rightBefore;
            world.unmeant.add(parts[1]);
            if (before.containsKey(parts[1])) {
                shelf.put(parts[1], before.get(parts[1]));
            } else {
                shelf.put(parts[1], Marks.gone(parts[1], "2026-03-01"));
            }
        }

        assertThat(world.compare(NEWEST)).isEmpty();
        assertThat(values(world.left)).isEqualTo(values(leftBefore));
        assertThat(values(world.right)).isEqualTo(values(rightBefore));
    }

    @Property
    void neverDoesMoreThanTheGuardAllowsOnEitherSide(@ForAll("shelves") TreeMap<String, Mark> left,
            @ForAll("shelves") TreeMap<String, Mark> right, @ForAll("shelves") TreeMap<String, Mark> base,
            @ForAll @IntRange(max = 10) int removals) {
        int onLeft = left.size();
        int onRight = right.size();
        var changes = new TwoShelves(left, right, base).compare(NEWEST);
        for (var side : Way.values()) {
            long removed = changes.stream().filter(change -> change.startsWith("REMOVE") && change.endsWith("" + side))
                    .count();
            int size = side == Way.LEFT ? onLeft : onRight;
            int named = side == Way.LEFT ? onRight : onLeft;
            if (RemovalGuard.objection(removed, named, size, removals).isEmpty()) {
                assertThat(removed).isLessThanOrEqualTo(removals);
            }
        }
    }

    /** Three services around the library: whatever the order, all come to rest with the same. */
    @Property
    void theOrderOfServicesDoesNotMatterAndNothingGoesRoundAndRound(
            @ForAll("three") List<TreeMap<String, Mark>> shelves,
            @ForAll("library") TreeMap<String, Mark> library) {
        var forwards = new Star(library, shelves);
        var backwards = new Star(library, shelves.reversed());

        forwards.comeToRest();
        backwards.comeToRest();

        assertThat(values(forwards.library)).isEqualTo(values(backwards.library));
        forwards.pairs.forEach(pair -> assertThat(values(pair.right)).isEqualTo(values(forwards.library)));
    }

    @Property
    void leftAndRightAreOnlyNames(@ForAll("shelves") TreeMap<String, Mark> left,
            @ForAll("shelves") TreeMap<String, Mark> right, @ForAll("shelves") TreeMap<String, Mark> base) {
        var world = new TwoShelves(new TreeMap<>(left), new TreeMap<>(right), new TreeMap<>(base));
        var mirrored = new TwoShelves(right, left, base);

        world.compare(NEWEST);
        mirrored.compare(NEWEST);

        assertThat(values(world.left)).isEqualTo(values(mirrored.left));
    }

    /** A library in the middle that all agree with by pairs; nobody has agreed on anything else than the first shelf. */
    private static final class Star {

        final TreeMap<String, Mark> library;
        final List<TwoShelves> pairs = new ArrayList<>();

        Star(TreeMap<String, Mark> library, List<TreeMap<String, Mark>> shelves) {
            this.library = new TreeMap<>(library);
            shelves.forEach(shelf -> pairs.add(new TwoShelves(this.library, new TreeMap<>(shelf), new TreeMap<>())));
        }

        void comeToRest() {
            pairs.forEach(pair -> pair.compare(NEWEST));
            pairs.forEach(pair -> pair.compare(NEWEST));
            pairs.forEach(pair -> assertThat(pair.compare(NEWEST)).isEmpty());
        }
    }

    private static TreeMap<String, Value> values(TreeMap<String, Mark> shelf) {
        var values = new TreeMap<String, Value>();
        shelf.forEach((title, mark) -> {
            if (!mark.gone()) {
                values.put(title, mark.value());
            }
        });
        return values;
    }

    @Provide
    Arbitrary<List<TreeMap<String, Mark>>> three() {
        return Combinators.combine(shelf(2, 3), shelf(3, 5), shelf(4, 7)).as(List::of);
    }

    @Provide
    Arbitrary<TreeMap<String, Mark>> library() {
        return shelf(0, 1);
    }

    @Provide
    Arbitrary<TreeMap<String, Mark>> shelves() {
        return Combinators.combine(shelf(0, 1), shelf(1, 1), Arbitraries.of(true, false))
                .as((one, other, which) -> which ? one : other);
    }

    /** No two shelves say anything at the same second, and those of different {@code least} nothing that is the same. */
    private static Arbitrary<TreeMap<String, Mark>> shelf(int second, int least) {
        var titles = Arbitraries.integers().between(1, 12).map(number -> "t%02d".formatted(number));
        var ratings = Arbitraries.integers().between(0, 17);
        return Arbitraries.maps(titles, ratings).ofMaxSize(10).map(ratingsByTitle -> {
            var shelf = new TreeMap<String, Mark>();
            ratingsByTitle.forEach((title, number) -> shelf.put(title, new Mark(new TitleId(title), "",
                    Value.of(new Rating(least + number % 2, 10)), 1,
                    Instant.parse("2026-01-%02dT12:00:%02dZ".formatted(1 + number / 2, 10 * second + number % 2)), null,
                    null)));
            return shelf;
        });
    }
}
