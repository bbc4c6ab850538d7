package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Parcel.State;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Parcels.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutcomesTest extends LedgerCase {

    @Test
    void countsAndListsWhatBecameOfARun() {
        Outcomes outcomes = new Outcomes(ledger.ledger, new Pairs(ledger.ledger));
        String run = refusing("one", 5);

        assertThat(outcomes.of(run)).isEqualTo(Map.of(State.DELIVERED, 3L, State.REFUSED, 2L));
        assertThat(outcomes.of("none")).isEmpty();
        List<Row> refused = outcomes.page(run, State.REFUSED, null, 1);
        assertThat(refused).extracting(Row::reason).containsExactly("no such title there");
        assertThat(outcomes.page(run, State.REFUSED, refused.getFirst().parcel().id(), 10)).hasSize(1);
    }

    @Test
    void listsRefusalsOfAllRunsNewestFirst() {
        Refusals refusals = new Refusals(ledger.ledger, new Pairs(ledger.ledger));
        String one = refusing("one", 3);
        String two = refusing("two", 4);

        List<Row> newest = refusals.page(null, 3);
        assertThat(newest).extracting(row -> row.parcel().runId()).containsExactly(two, two, one);
        assertThat(refusals.page(newest.getLast().parcel().id(), 10)).hasSize(1);
    }

    /** Admits so many changes, of which the first two are refused. */
    private String refusing(String occasion, int count) {
        String run = sample.run(occasion);
        var entries = IntStream.range(0, count)
                .mapToObj(i -> Sample.rated("tt" + occasion + i, "Title " + i, 7))
                .toArray(Entry[]::new);
        sample.additions(Sample.RATINGS, entries).forEach(change -> ledger.parcels.admit(run, change, Mode.LIVE));
        Parcels.Batch batch = ledger.parcels.next(Sample.LIBRARY, Shelf.RATINGS, 100, Instant.now());
        List<Parcel> parcels = batch.parcels();
        ledger.parcels.receive(batch, IntStream.range(0, count).mapToObj(i -> i < 2
                ? Receipt.refused(parcels.get(i), "no such title there")
                : Receipt.delivered(parcels.get(i))).toList());
        return run;
    }
}
