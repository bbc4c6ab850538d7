package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.kinorelay.domain.Parcel.State;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.domain.TryLater;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The couriers with their threads, between the start and the stop of Camel. */
class CouriersTest {

    @TempDir
    private Path folder;
    private CourierRig rig;
    private DefaultCamelContext camel;
    private Couriers couriers;
    private CourierDesk desk;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Semaphore delivered = new Semaphore(0);

    @BeforeEach
    void make() throws Exception {
        rig = new CourierRig(folder);
        camel = new DefaultCamelContext();
        var counts = new ReceiptCounts(meters, rig.ledger.waiting);
        couriers = new Couriers(camel, List.of(rig.far), rig.ledger.ledger, rig.ledger.parcels, rig.ledger.dispatch,
                rig.ledger.book, rig.ledger.runs, rig.clock, rig.settings, counts);
        desk = new CourierDesk(rig.ledger.ledger, rig.ledger.parcels, rig.ledger.book, couriers,
                mock(ShelfDebts.class));
        couriers.afterDelivery(delivered::release);
    }

    @AfterEach
    void stop() {
        camel.stop();
        rig.close();
    }

    @Test
    void beginWhenCamelHasStartedWithWhatWaitsFromBefore() throws Exception {
        rig.admit(1, 2);
        couriers.wakeAll();
        assertThat(rig.far.calls).as("nothing is carried before").isEmpty();

        camel.start();

        until(2, State.DELIVERED);
    }

    @Test
    void endBeforeCamelStops() throws Exception {
        camel.start();
        camel.stop();
        rig.admit(1);

        couriers.wake(CourierRig.FAR);

        assertThat(rig.states()).containsExactly(State.ADMITTED);
        assertThat(rig.far.calls).isEmpty();
    }

    @Test
    void retryAtOnceWhenAPersonWishes() throws Exception {
        camel.start();
        rig.far.fates.add(rig.far.failing(TryLater.told("come tomorrow", Duration.ofHours(20))));
        rig.admit(1);
        couriers.wake(CourierRig.FAR);
        until(1, State.POSTPONED);

        desk.retryNow(CourierRig.FAR);

        until(1, State.DELIVERED);
        assertThat(rig.standing().reason()).isNull();
    }

    @Test
    void dropWhatWasNotSentAndSettleTheRun() throws Exception {
        rig.ledger.book.pause(CourierRig.FAR, true);
        camel.start();
        rig.admit(1);
        rig.ledger.runs.decide(rig.run, Tally.NONE, null);
        var id = rig.rows().getFirst().parcel().id();

        assertThat(desk.drop(id, "anna")).isTrue();
        assertThat(desk.drop(id, "anna")).as("it is over").isFalse();

        assertThat(rig.rows()).singleElement().matches(row -> row.reason().equals("dropped by anna"));
        assertThat(rig.ledger.runs.find(rig.run).orElseThrow().isOver()).isTrue();
    }

    @Test
    void tellTheMetricsWhatWaitsAndWhatBecameOfIt() throws Exception {
        rig.admit(1, 2);
        assertThat(meters.get("kinorelay.parcels.waiting").gauge().value()).isEqualTo(2);

        camel.start();
        until(2, State.DELIVERED);
        camel.stop();

        assertThat(meters.get("kinorelay.receipts").tag("state", "delivered").counter().count()).isEqualTo(2);
        assertThat(meters.get("kinorelay.parcels.waiting").gauge().value()).isZero();
    }

    private void until(int number, State state) throws InterruptedException {
        while (rig.states().stream().filter(state::equals).count() != number) {
            assertThat(delivered.tryAcquire(20, TimeUnit.SECONDS)).as("a delivery within 20 s").isTrue();
        }
    }
}
