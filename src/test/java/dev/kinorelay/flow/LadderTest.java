package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Parcel.State;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.ledger.Parcels.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LadderTest {

    private static final TryLater BUSY = new TryLater("far is busy", Duration.ZERO);
    private static final Instant START = MovedClock.START;

    @TempDir
    private Path folder;
    private CourierRig rig;
    private FarSide far;

    @BeforeEach
    void open() {
        rig = new CourierRig(folder);
        far = rig.far;
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void climbsTheLadderAndStepsDownOnSuccess() throws Exception {
        rig.admit(1);
        for (int i = 0; i < 12; i++) {
            far.fates.add(far.failing(BUSY));
        }
        var waits = new ArrayList<Duration>();
        for (int i = 0; i < 12; i++) {
            var before = rig.clock.instant();
            rig.clock.to(rig.round().orElse(before));
            waits.add(Duration.between(before, rig.clock.instant()));
        }

        // The first failure waits for nothing, so that its round holds the second as well.
        assertThat(waits.subList(0, 11)).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(5),
                Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(3),
                Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24), Duration.ofHours(24),
                Duration.ofHours(24));
        assertThat(far.effects).containsExactly("ADD title 1");
        assertThat(rig.standing().rung()).isEqualTo(8);
        rig.admit(2);
        rig.round();
        assertThat(rig.standing()).matches(standing -> standing.rung() == 7 && standing.reason() == null);
    }

    @Test
    void keepsItsRungThroughARestartAndSaysWhyItWaits() throws Exception {
        rig.admit(1, 2, 3, 4);
        far.fates.add(far.failing(BUSY));
        far.fates.add(far.failing(BUSY));
        assertThat(rig.round()).contains(START.plusSeconds(60));
        assertThat(rig.rows()).extracting(Row::reason).contains("far is busy");

        rig.restart();

        assertThat(rig.round()).contains(START.plusSeconds(60));
        assertThat(far.calls).hasSize(2);
        assertThat(rig.standing()).matches(standing -> standing.rung() == 2 && "far is busy".equals(standing.reason()));
        rig.rounds();
        assertThat(rig.states()).containsOnly(State.DELIVERED);
    }

    @Test
    void doesNotClimbWhenToldHowLongToWait() throws Exception {
        rig.admit(1);
        far.fates.add(far.failing(TryLater.told("far asks for patience", Duration.ofSeconds(7))));

        assertThat(rig.round()).contains(START.plusSeconds(7));

        assertThat(rig.standing().rung()).isZero();
        rig.rounds();
        assertThat(far.calls).hasSize(2);
        assertThat(far.effects).hasSize(1);
    }

    @Test
    void isNotHeldUpForeverByAClockThatWasWrong() throws Exception {
        rig.admit(1);
        rig.ledger.book.rest(CourierRig.FAR, 3, START.plus(Duration.ofDays(400)), "far was busy");

        rig.round();

        assertThat(rig.states()).containsExactly(State.DELIVERED);
    }

    @Test
    void severalCallsThatFailTogetherClimbOnce() throws Exception {
        far.parallel = 3;
        far.batch = 1;
        rig.admit(1, 2, 3);
        var together = new CyclicBarrier(3);
        for (int i = 0; i < 3; i++) {
            far.fates.add(parcels -> {
                meet(together);
                throw new TryLater("far is busy", Duration.ofSeconds(20));
            });
        }

        assertThat(rig.round()).contains(START.plusSeconds(20));

        assertThat(rig.standing().rung()).isEqualTo(1);
        rig.rounds();
        assertThat(rig.states()).containsOnly(State.DELIVERED);
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }
}
