package dev.kinorelay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Verb;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PlaysPropertiesTest {

    private static final Instant START = Instant.parse("2024-05-05T00:00:00Z");
    private static final int RUNTIME = 100;
    private static final Plays PLAYS = new Plays(ZoneId.of("America/New_York"), title -> RUNTIME);

    @Property
    void convergesInOneRunAndTheSecondIsEmpty(@ForAll("plays") TreeMap<String, Mark> source,
            @ForAll("tombs") TreeMap<String, Mark> target, @ForAll("plays") TreeMap<String, Mark> base) {
        var world = new World(source, target, base);

        world.compare();

        assertThat(world.compare()).isEmpty();
    }

    @Property
    void realRewatchesStay(@ForAll("plays") TreeMap<String, Mark> source,
            @ForAll("plays") TreeMap<String, Mark> target) {
        var before = target.size();
        var world = new World(source, target, new TreeMap<>());

        world.compare();

        assertThat(world.target.size()).isBetween(Math.max(before, source.size()), before + source.size());
        assertThat(world.target.keySet()).as("one side is never made fewer").containsAll(Set.copyOf(target.keySet()));
    }

    @Property
    void whatIsFarFromEveryPlayThereIsAlwaysAdded(@ForAll("plays") TreeMap<String, Mark> source,
            @ForAll("plays") TreeMap<String, Mark> target) {
        var lonely = source.entrySet().stream()
                .filter(play -> target.values().stream().noneMatch(there -> mayBeOne(play.getValue(), there)))
                .map(play -> play.getKey()).toList();
        var world = new World(source, target, new TreeMap<>());

        world.compare();

        assertThat(world.target.keySet()).containsAll(lonely);
    }

    /** Each viewing is told of by three sources, each in its own words: one by minutes, one late, one by days. */
    @Property
    void threeSourcesTellingOfTheSameViewingsMakeThemOnce(@ForAll("evenings") List<Instant> viewings,
            @ForAll @IntRange(max = RUNTIME) int late) {
        var library = new TreeMap<String, Mark>();
        var sources = List.of(shelf(viewings, at -> new Play(at, Play.Precision.SECOND)),
                shelf(viewings, at -> new Play(at.plusSeconds(late * 60L), Play.Precision.MINUTE)),
                shelf(viewings, at -> Play.onDay(day(at))));
        for (var source : sources) {
            new World(source, library, new TreeMap<>()).compare();
        }

        assertThat(library).hasSameSizeAs(viewings);
        for (var source : sources) {
            assertThat(new World(library, source, new TreeMap<>()).compare()).as("no echo").isEmpty();
        }
    }

    @Property
    void removesOnlyWhatBothSidesOnceAgreedOn(@ForAll("plays") TreeMap<String, Mark> source,
            @ForAll("plays") TreeMap<String, Mark> target, @ForAll("plays") TreeMap<String, Mark> base) {
        var removed = new TreeMap<>(target).keySet();
        var agreed = new TreeMap<>(base).keySet();
        var world = new World(source, target, base);

        world.compare();

        removed.removeAll(world.target.keySet());
        assertThat(agreed).containsAll(removed);
    }

    private static boolean mayBeOne(Mark one, Mark other) {
        return Plays.isDay(one) == Plays.isDay(other)
                ? one.occurrence().equals(other.occurrence())
                        || !Plays.isDay(one) && Math.abs(minute(one) - minute(other)) <= RUNTIME
                : PLAYS.day(one).equals(PLAYS.day(other));
    }

    private static long minute(Mark play) {
        return play.value().play().at().getEpochSecond() / 60;
    }

    private static Instant day(Instant at) {
        return at.atZone(PLAYS.zone()).toLocalDate().atStartOfDay(ZoneId.of("UTC")).toInstant();
    }

    private static TreeMap<String, Mark> shelf(List<Instant> viewings,
            Function<Instant, Play> words) {
        return of(viewings.stream().map(at -> Marks.played("t1", words.apply(at))).toList());
    }

    private static TreeMap<String, Mark> of(List<Mark> marks) {
        var shelf = new TreeMap<String, Mark>();
        marks.forEach(mark -> shelf.put(mark.occurrence(), mark));
        return shelf;
    }

    @Provide
    Arbitrary<TreeMap<String, Mark>> plays() {
        return play().list().ofMaxSize(9).map(PlaysPropertiesTest::of);
    }

    @Provide
    Arbitrary<TreeMap<String, Mark>> tombs() {
        var tomb = Combinators.combine(play(), Arbitraries.of(true, false, false))
                .as((play, gone) -> gone ? Marks.unplayed(play, "2024-06-01T00:00:00Z") : play);
        return tomb.list().ofMaxSize(9).map(PlaysPropertiesTest::of);
    }

    /** At most one each evening, in New York. */
    @Provide
    Arbitrary<List<Instant>> evenings() {
        var minutes = Arbitraries.integers().between(0, 120);
        var days = Arbitraries.integers().between(0, 30).set().ofMaxSize(10);
        return Combinators.combine(days, minutes.list().ofSize(31)).as((chosen, shift) -> chosen.stream().sorted()
                .map(day -> START.plusSeconds(day * 86_400L + 22 * 3600 + shift.get(day) * 60L)).toList());
    }

    private Arbitrary<Mark> play() {
        return Combinators.combine(Arbitraries.integers().between(0, 4 * 24 * 12), Arbitraries.of(true, false, false))
                .as((fiveMinutes, day) -> {
                    var at = START.plusSeconds(fiveMinutes * 300L);
                    return Marks.played("t1", day ? Play.onDay(at.truncatedTo(ChronoUnit.DAYS))
                            : new Play(at, Play.Precision.MINUTE));
                });
    }

    /** Two histories of one title and their Baseline, on which changes are carried out at once. */
    private static final class World extends ReconcilerTest.Found {

        final TreeMap<String, Mark> source;
        final TreeMap<String, Mark> target;
        final TreeMap<String, Mark> base;
        final List<Runnable> effects = new ArrayList<>();

        World(TreeMap<String, Mark> source, TreeMap<String, Mark> target, TreeMap<String, Mark> base) {
            this.source = source;
            this.target = target;
            this.base = base;
        }

        List<String> compare() {
            changes.clear();
            new Reconciler(new Reconciler.Terms(true, true), this, PLAYS).oneWay(source.values().iterator(),
                    target.values().iterator(), base.values().iterator());
            effects.forEach(Runnable::run);
            effects.clear();
            return List.copyOf(changes);
        }

        @Override
        public void change(Verb verb, Mark wanted, Mark before, String reason) {
            super.change(verb, wanted, before, reason);
            var key = wanted.occurrence();
            effects.add(verb == Verb.REMOVE ? () -> {
                target.remove(key);
                base.remove(key);
            } : () -> {
                target.put(key, wanted);
                base.put(key, wanted);
            });
        }

        @Override
        public void agreed(Mark mark) {
            effects.add(() -> base.put(mark.occurrence(), mark));
        }

        @Override
        public void gone(Mark mark) {
            effects.add(() -> base.remove(mark.occurrence()));
        }
    }
}
