package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Parcel.State;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftTest {

    @TempDir
    private Path folder;
    private CourierRig rig;
    private FarSide far;
    private Shift shift;
    private final Semaphore written = new Semaphore(0);

    @BeforeEach
    void open() {
        rig = new CourierRig(folder);
        far = new FarSide() {

            @Override
            public List<Receipt> write(Account account,
                    Shelf shelf, List<Parcel> parcels) {
                try {
                    return super.write(account, shelf, parcels);
                } finally {
                    written.release();
                }
            }
        };
        shift = shift(Clock.systemUTC());
    }

    private Shift shift(Clock clock) {
        return new Shift(CourierRig.FAR, clock, Duration.ZERO, bell -> new Courier(CourierRig.FAR, far,
                new Depot(rig.ledger.ledger, rig.ledger.parcels, rig.ledger.dispatch, rig.ledger.book, rig.clock,
                        rig.settings, () -> {
                        }, state -> {
                        }),
                bell));
    }

    @AfterEach
    void close() throws InterruptedException {
        shift.end();
        shift.join(Duration.ofSeconds(20));
        rig.close();
    }

    @Test
    void beginsWhenItsBellRingsAndAgainAfterItWentHome() throws Exception {
        rig.admit(1);
        shift.ring();
        await(written);
        shift.join(Duration.ofSeconds(20));

        rig.admit(2);
        shift.ring();
        await(written);
        shift.join(Duration.ofSeconds(20));

        assertThat(rig.states()).containsExactly(State.DELIVERED, State.DELIVERED);
    }

    @Test
    void aBellWakesItWhileItWaitsForADueTime() throws Exception {
        rig.clock.to(Clock.systemUTC().instant().plus(Duration.ofDays(1)));
        rig.admit(1);
        far.fates.add(far.failing(TryLater.told("tomorrow", Duration.ofHours(20))));
        shift.ring();
        await(written);
        awaitRest();

        rig.clock.forward(Duration.ofHours(20));
        shift.ring();
        await(written);

        assertThat(far.effects).hasSize(1);
    }

    @Test
    void triesAtOnceWhatWaitsWhenTheClockIsSetBackByDays() throws Exception {
        shift = shift(rig.clock);
        rig.clock.forward(Duration.ofDays(9));
        rig.admit(1);
        far.fates.add(far.failing(TryLater.told("soon", Duration.ofMillis(200))));
        shift.ring();
        await(written);
        awaitRest();

        rig.clock.forward(Duration.ofDays(-9));
        await(written);
        shift.end();
        shift.join(Duration.ofSeconds(20));

        assertThat(far.effects).hasSize(1);
        assertThat(rig.states()).containsExactly(State.DELIVERED);
    }

    @Test
    void takesInWhatIsUnderWayBeforeItEnds() throws Exception {
        far.parallel = 2;
        far.batch = 1;
        rig.admit(1, 2, 3);
        var begun = new CountDownLatch(2);
        var go = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            far.fates.add(parcels -> {
                begun.countDown();
                await(go);
                return far.works(parcels);
            });
        }
        shift.ring();
        await(begun);

        shift.end();
        go.countDown();
        shift.join(Duration.ofSeconds(20));

        assertThat(rig.states()).containsExactly(State.DELIVERED, State.DELIVERED, State.ADMITTED);
    }

    private void awaitRest() {
        while (!shift.isAtRest()) {
            Thread.onSpinWait();
        }
    }

    private static void await(Semaphore semaphore) throws InterruptedException {
        assertThat(semaphore.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }
}
