package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Parcel.State;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever befalls the calls, and whenever the courier is killed: each change takes effect exactly once. */
class DeliveryPropertiesTest {

    @Property(tries = 40)
    void eachParcelHasExactlyOneEffect(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int batch,
            @ForAll @IntRange(min = 1, max = 3) int parallel) throws Exception {
        var random = new Random(seed);
        try (var rig = new CourierRig(Files.createTempDirectory("kinorelay"))) {
            rig.far.batch = batch;
            rig.far.parallel = parallel;
            int[] numbers = IntStream.rangeClosed(1, 12).toArray();
            rig.admit(numbers);
            for (int i = 0; i < 15; i++) {
                rig.far.fates.add(fate(rig.far, random.nextInt(7)));
            }
            while (rig.states().stream().anyMatch(state -> !state.isFinal())) {
                live(rig, random);
            }

            assertThat(rig.far.effects).containsExactlyInAnyOrderElementsOf(
                    IntStream.of(numbers).mapToObj(number -> "ADD title " + number).toList());
            assertThat(rig.states()).containsOnly(State.DELIVERED);
            assertThat(rig.ledger.cells.size(CourierRig.FAR, Shelf.WATCHLIST)).isEqualTo(numbers.length);
        }
    }

    private static void live(CourierRig rig, Random random) throws InterruptedException {
        if (random.nextInt(3) == 0) {
            killedOnTheWay(rig, random);
            rig.restart();
        }
        rig.round().ifPresent(rig.clock::to);
    }

    /** The program dies after the claim: the call took effect in part, or not at all. */
    private static void killedOnTheWay(CourierRig rig, Random random) {
        boolean free = rig.ledger.dispatch.onTheWay(CourierRig.FAR).isEmpty();
        if (free) {
            rig.ledger.dispatch.claim(CourierRig.FAR, Shelf.WATCHLIST, 3, parcel -> false)
                    .ifPresent(sending -> rig.far.works(
                            sending.parcels().subList(0, random.nextInt(sending.parcels().size() + 1))));
        }
    }

    private static FarSide.Fate fate(FarSide far, int kind) {
        return switch (kind) {
            case 0 -> far.failing(new TryLater("busy", Duration.ofSeconds(1)));
            case 1 -> far.failing(TryLater.told("wait", Duration.ofSeconds(1)));
            case 2 -> far.failing(TryLater.withoutAnswer("timed out"));
            case 3 -> far.failingAfterwards(TryLater.withoutAnswer("reset"));
            case 4 -> parcels -> half(far, parcels);
            case 5 -> parcels -> halfPostponed(far, parcels);
            default -> far::works;
        };
    }

    private static List<Receipt> half(FarSide far, List<Parcel> parcels) {
        far.works(parcels.subList(0, parcels.size() / 2));
        throw TryLater.withoutAnswer("half a body");
    }

    private static List<Receipt> halfPostponed(FarSide far, List<Parcel> parcels) {
        int half = parcels.size() / 2;
        var receipts = new ArrayList<>(far.works(parcels.subList(0, half)));
        parcels.subList(half, parcels.size()).forEach(parcel -> receipts
                .add(Receipt.postponed(parcel, "full", MovedClock.START.plus(Duration.ofDays(1)))));
        return receipts;
    }

    @Property(tries = 10)
    void asManyCallsAtOnceAsTheWriterTakesAndNoTitleTwice(@ForAll @IntRange(min = 2, max = 5) int parallel)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kinorelay");
        try (var rig = new CourierRig(folder)) {
            rig.far.batch = 1;
            rig.far.parallel = parallel;
            rig.admit(IntStream.rangeClosed(1, parallel * 2).toArray());
            var together = new CyclicBarrier(parallel);
            var most = new AtomicInteger();
            for (int i = 0; i < parallel * 2; i++) {
                rig.far.fates.add(parcels -> {
                    meet(together);
                    most.incrementAndGet();
                    return rig.far.works(parcels);
                });
            }

            rig.round();

            assertThat(most).hasValue(parallel * 2);
            assertThat(rig.far.effects).hasSize(parallel * 2).doesNotHaveDuplicates();
            assertThat(rig.states()).containsOnly(State.DELIVERED);
        }
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException("Not as many calls at once as the writer takes", alone);
        }
    }
}
