package dev.kinorelay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A rating keeps what its source said, and what a coarser shelf makes of it never comes back as a change. */
class RatingsPropertiesTest {

    private static final RatingScale WHOLE = new RatingScale(10);
    private static final UnaryOperator<Value> ROUNDED = WHOLE::on;

    @Property
    void whatACoarserShelfMakesOfARatingNeverBouncesBack(@ForAll("inHalves") TreeMap<String, Mark> ours) {
        var trakt = new TreeMap<String, Mark>();
        var before = new TreeMap<>(ours);

        var there = new Road(ours, trakt, ROUNDED);
        there.follow();
        var back = new Road(trakt, ours, UnaryOperator.identity());

        assertThat(back.follow()).as("changes that came back").isZero();
        assertThat(there.follow()).as("changes that went there again").isZero();
        assertThat(ours).isEqualTo(before);
    }

    @Property
    void aRealChangeOnTheCoarserShelfStillComesBack(@ForAll("inHalves") TreeMap<String, Mark> ours) {
        var trakt = new TreeMap<String, Mark>();
        new Road(ours, trakt, ROUNDED).follow();
        trakt.replaceAll((title, mark) -> Marks.rated(title, mark.value().rating().ofTen() > 5 ? 1 : 10));

        assertThat(new Road(trakt, ours, UnaryOperator.identity()).follow()).isEqualTo(ours.size());
    }

    @Provide
    Arbitrary<TreeMap<String, Mark>> inHalves() {
        var titles = Arbitraries.integers().between(1, 12).map(number -> "t%02d".formatted(number));
        var halves = Arbitraries.integers().between(1, 20);
        return Arbitraries.maps(titles, halves).ofMaxSize(10).map(rated -> {
            var shelf = new TreeMap<String, Mark>();
            rated.forEach((title, half) -> shelf.put(title, with(Marks.rated(title, 1), half / 2.0)));
            return shelf;
        });
    }

    private static Mark with(Mark mark, double rating) {
        return new Mark(mark.titleId(), "", Value.of(Rating.outOfTen(rating)), 1, null, null, null);
    }

    /** One shelf that follows another, each time anew; the target writes a value in its own way. */
    private static final class Road extends ReconcilerTest.Found {

        private final TreeMap<String, Mark> source;
        private final TreeMap<String, Mark> target;
        private final TreeMap<String, Mark> base = new TreeMap<>();
        private final UnaryOperator<Value> written;
        private final TreeMap<String, Mark> changed = new TreeMap<>();

        Road(TreeMap<String, Mark> source, TreeMap<String, Mark> target, UnaryOperator<Value> written) {
            this.source = source;
            this.target = target;
            this.written = written;
        }

        int follow() {
            changed.clear();
            new Reconciler(new Reconciler.Terms(true, true), this, Plays.UNKNOWN, WHOLE).oneWay(
                    source.values().iterator(), target.values().iterator(), base.values().iterator());
            changed.forEach((title, mark) -> {
                base.put(title, mark);
                target.put(title, new Mark(mark.titleId(), "", written.apply(mark.value()), 1, null, null, null));
            });
            return changed.size();
        }

        @Override
        public void change(Verb verb, Mark wanted, Mark before, String reason) {
            assertThat(verb).isNotEqualTo(Verb.REMOVE);
            changed.put(wanted.titleId().value(), wanted);
        }
    }
}
