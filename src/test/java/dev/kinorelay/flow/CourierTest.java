package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Parcel.State;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourierTest {

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
    void carriesInBatchesInTheOrderOfAdmission() throws Exception {
        rig.admit(1, 2, 3, 4, 5);

        assertThat(rig.round()).isEmpty();

        assertThat(far.calls).containsExactly(List.of("ADD title 1", "ADD title 2", "ADD title 3"),
                List.of("ADD title 4", "ADD title 5"));
        assertThat(rig.states()).containsOnly(State.DELIVERED).hasSize(5);
    }

    @Test
    void restsUntilAPersonHasSeenToIt() throws Exception {
        rig.admit(1, 2, 3, 4);
        far.fates.add(far.failing(new NeedsAttention("far knows nobody of that name", "Connect it anew.", "token")));

        assertThat(rig.round()).isEmpty();

        assertThat(rig.states()).containsOnly(State.ADMITTED);
        assertThat(rig.standing()).matches(standing -> standing.rests() && standing.field().equals("token"));
        rig.clock.forward(Duration.ofDays(2));
        assertThat(rig.round()).isEmpty();
        assertThat(far.calls).hasSize(1);
        rig.ledger.book.isWell(CourierRig.FAR);
        rig.round();
        assertThat(rig.states()).containsOnly(State.DELIVERED);
    }

    @Test
    void carriesNothingToAnAccountThatIsPausedOrGone() throws Exception {
        rig.ledger.book.pause(CourierRig.FAR, true);
        rig.admit(1);
        assertThat(rig.round()).isEmpty();

        rig.ledger.book.remove(CourierRig.FAR);
        assertThat(rig.round()).isEmpty();
        assertThat(far.calls).isEmpty();

        rig.ledger.book.add(CourierRig.FAR);
        rig.round();
        assertThat(far.calls).hasSize(1);
    }

    @Test
    void keepsWhatTheServicePutsOff() throws Exception {
        rig.admit(1, 2);
        var until = START.plus(Duration.ofDays(1));
        far.fates.add(parcels -> List.of(far.works(parcels.subList(0, 1)).getFirst(),
                Receipt.postponed(parcels.get(1), "The list of far is full", until)));

        assertThat(rig.round()).contains(until);

        assertThat(rig.states()).containsExactly(State.DELIVERED, State.POSTPONED);
        assertThat(rig.rows().get(1)).matches(row -> row.reason().equals("The list of far is full")
                && row.due().equals(until));
        assertThat(rig.standing().rung()).isZero();
    }

    @Test
    void listsWhatTheServiceRefused() throws Exception {
        rig.admit(1, 2);
        far.fates.add(parcels -> List.of(Receipt.refused(parcels.get(0), "far does not know it"),
                far.works(parcels.subList(1, 2)).getFirst()));

        assertThat(rig.round()).isEmpty();

        assertThat(rig.states()).containsExactly(State.REFUSED, State.DELIVERED);
        rig.admit(1);
        rig.round();
        assertThat(far.calls).as("it blocks itself").hasSize(1);
    }

    @Test
    void aReversedWishWaitsForTheOneThatIsOnItsWay() throws Exception {
        rig.admit(1);
        far.fates.add(parcels -> {
            rig.admit(Shelf.WATCHLIST, Verb.REMOVE, 1, Value.PRESENT);
            return far.works(parcels);
        });

        rig.round();

        assertThat(far.calls).containsExactly(List.of("ADD title 1"), List.of("REMOVE title 1"));
        assertThat(rig.ledger.cells.size(CourierRig.FAR, Shelf.WATCHLIST)).isZero();
    }

    @Test
    void aLaterPlayOfATitleWaitsForTheEarlierOne() throws Exception {
        admitPlay(1, "2025-01-01T10:00:00Z");
        admitPlay(1, "2025-01-02T10:00:00Z");
        admitPlay(2, "2025-01-03T10:00:00Z");
        far.fates.add(parcels -> {
            var receipts = new ArrayList<>(far.works(parcels.subList(2, 3)));
            receipts.add(Receipt.postponed(parcels.get(0), "not now", START.plusSeconds(600)));
            receipts.add(Receipt.postponed(parcels.get(1), "not now", START.plusSeconds(300)));
            return receipts;
        });

        rig.rounds();

        assertThat(far.effects).extracting(effect -> effect.substring(0, 11) + effect.substring(13, 23))
                .containsExactly("ADD title 22025-01-03", "ADD title 12025-01-01", "ADD title 12025-01-02");
    }

    @Test
    void settlesTheRunWithItsLastReceipt() throws Exception {
        rig.admit(Shelf.RATINGS, Verb.ADD, 1, Value.of(Rating.outOfTen(8)));
        rig.ledger.runs.decide(rig.run, Tally.NONE, null);

        rig.round();

        assertThat(rig.ledger.runs.find(rig.run).orElseThrow().isOver()).isTrue();
    }

    private void admitPlay(int title, String at) {
        rig.admit(Shelf.HISTORY, Verb.ADD, title,
                Value.of(new Play(Instant.parse(at), Play.Precision.SECOND)));
    }
}
