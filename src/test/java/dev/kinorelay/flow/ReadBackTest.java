package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Parcel.State;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Parcels.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadBackTest {

    private static final TryLater LOST = TryLater.withoutAnswer("far did not answer");
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
    void looksTwiceAndNotTooEarlyBeforeItBelievesThatSomethingArrived() throws Exception {
        rig.admit(1, 2);
        far.fates.add(far.failingAfterwards(LOST));

        assertThat(rig.round()).contains(START.plusSeconds(90));
        assertThat(rig.states()).containsOnly(State.SENDING);
        rig.clock.forward(Duration.ofSeconds(90));
        assertThat(rig.round()).contains(START.plusSeconds(95));
        assertThat(rig.states()).containsOnly(State.SENDING);
        rig.clock.forward(Duration.ofSeconds(5));
        assertThat(rig.round()).isEmpty();

        assertThat(rig.states()).containsOnly(State.DELIVERED);
        assertThat(far.looks).isEqualTo(2);
        assertThat(far.calls).hasSize(1);
        assertThat(rig.ledger.cells.size(CourierRig.FAR, Shelf.WATCHLIST)).isEqualTo(2);
    }

    @Test
    void sendsAgainWhatDidNotArriveAndNothingElse() throws Exception {
        rig.admit(1, 2, 3);
        far.fates.add(parcels -> {
            far.works(parcels.subList(1, 2));
            throw LOST;
        });

        rig.rounds();

        assertThat(far.effects).containsExactly("ADD title 2", "ADD title 1", "ADD title 3");
        assertThat(rig.rows()).extracting(row -> row.parcel().attempt()).containsExactly(2, 1, 2);
    }

    @Test
    void looksInGoodTimeAlthoughTheClockWasSetBackByDays() throws Exception {
        rig.clock.forward(Duration.ofDays(9));
        rig.admit(1);
        far.fates.add(far.failingAfterwards(LOST));
        rig.round();
        rig.clock.forward(Duration.ofDays(-9));

        assertThat(rig.round()).contains(START.plusSeconds(90));
        rig.rounds();

        assertThat(rig.states()).containsExactly(State.DELIVERED);
        assertThat(far.calls).hasSize(1);
    }

    @Test
    void asksOnceMoreWhenTwoAnswersDiffer() throws Exception {
        rig.admit(1);
        far.fates.add(far.failing(LOST));
        rig.round();
        rig.clock.forward(Duration.ofSeconds(90));
        rig.round();
        far.effects.add("ADD title 1");
        rig.clock.forward(Duration.ofSeconds(5));

        assertThat(rig.round()).contains(START.plusSeconds(100));
        rig.rounds();

        assertThat(far.looks).isEqualTo(3);
        assertThat(far.calls).as("it arrived after all").hasSize(1);
        assertThat(rig.states()).containsExactly(State.DELIVERED);
    }

    @Test
    void sendsNothingElseToThatShelfUntilThenButToOthers() throws Exception {
        rig.admit(1);
        far.fates.add(far.failingAfterwards(LOST));
        rig.round();
        rig.admit(2);
        rig.admit(Shelf.RATINGS, Verb.ADD, 3, Value.of(Rating.outOfTen(8)));

        rig.round();
        assertThat(far.effects).containsExactly("ADD title 1", "ADD title 3 r8/10");

        rig.rounds();
        assertThat(far.effects).containsExactly("ADD title 1", "ADD title 3 r8/10", "ADD title 2");
    }

    @Test
    void aCourierKilledBetweenClaimAndReceiptIsFollowedByOneThatLooks() throws Exception {
        rig.admit(1, 2);
        var sending = rig.ledger.dispatch.claim(CourierRig.FAR, Shelf.WATCHLIST, 9, parcel -> false).orElseThrow();
        far.works(sending.parcels().subList(0, 1));

        rig.restart();
        rig.rounds();

        assertThat(far.effects).containsExactly("ADD title 1", "ADD title 2");
        assertThat(rig.states()).containsOnly(State.DELIVERED);
    }

    @Test
    void aTimeOfSendingThatLiesAheadIsNotBelieved() throws Exception {
        rig.clock.to(START.plus(Duration.ofDays(300)));
        rig.admit(1);
        rig.ledger.dispatch.claim(CourierRig.FAR, Shelf.WATCHLIST, 1, parcel -> false);
        rig.clock.to(START);
        rig.restart();

        assertThat(rig.round()).contains(START.plusSeconds(90));
    }

    @Test
    void waitsOnTheLadderWhenItCannotLook() throws Exception {
        rig.admit(1);
        far.fates.add(far.failing(LOST));
        rig.round();
        far.blindness
                .addAll(List.of(new TryLater("far is down", Duration.ZERO), new IllegalStateException("nonsense")));
        rig.clock.forward(Duration.ofSeconds(90));

        assertThat(rig.round()).contains(START.plusSeconds(90 + 60));
        assertThat(rig.states()).containsExactly(State.SENDING);
        rig.rounds();

        assertThat(rig.states()).containsExactly(State.DELIVERED);
    }

    @Test
    void whatBreaksTwiceIsRefusedAndItsNeighboursGoOn() throws Exception {
        rig.admit(1, 2, 3, 4);
        FarSide.Fate breaking = parcels -> {
            if (parcels.stream().anyMatch(parcel -> parcel.change().title().equals("title 2"))) {
                throw new IllegalStateException("title 2 is too much");
            }
            return far.works(parcels);
        };
        far.fates.addAll(List.of(breaking, breaking, breaking, breaking, breaking));

        rig.rounds();

        assertThat(rig.states()).containsExactly(State.DELIVERED, State.REFUSED, State.DELIVERED, State.DELIVERED);
        assertThat(rig.rows()).extracting(Row::reason)
                .contains("A defect of Kinorelay: java.lang.IllegalStateException: title 2 is too much");
        assertThat(far.calls).hasSize(5);
    }

    @Test
    void looksUpWhatCameBackWithoutAReceipt() throws Exception {
        rig.admit(1, 2);
        far.fates.add(parcels -> far.works(parcels).subList(0, 1));

        rig.round();
        assertThat(rig.states()).containsExactly(State.DELIVERED, State.SENDING);

        rig.rounds();
        assertThat(rig.states()).containsOnly(State.DELIVERED);
        assertThat(far.effects).hasSize(2);
    }

    @Test
    void repeatsWithoutLookingWhenToldSo() throws Exception {
        rig.settings = new DeliverySettings(Duration.ofSeconds(90), Duration.ofSeconds(5), false);
        rig.restart();
        rig.admit(1);
        far.fates.add(far.failingAfterwards(LOST));

        rig.rounds();

        assertThat(far.effects).as("a harness must be able to see this").containsExactly("ADD title 1", "ADD title 1");
        assertThat(far.looks).isZero();
    }
}
