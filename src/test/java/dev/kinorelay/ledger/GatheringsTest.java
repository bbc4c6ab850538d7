package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheringsTest extends LedgerCase {

    private static final Account FAR = new Account(Person.ME, "far", "far");
    private static final Shelf ONE = Shelf.list("one");
    private static final Shelf TWO = Shelf.list("two");
    private static final Shelf AS = Shelf.list("pipeline");

    private void list(Shelf shelf, String... imdb) {
        try (var staging = ledger.snapshots.stage(FAR, shelf)) {
            for (int rank = 1; rank <= imdb.length; rank++) {
                staging.accept(new Entry(MediaRef.of(MediaKind.MOVIE, ExternalId.imdb(imdb[rank - 1]), imdb[rank - 1],
                        2000), Value.PRESENT, null, rank, null, 0));
            }
            var snapshot = staging.seal(true);
            ledger.snapshots.resolve(snapshot);
            millis.addAndGet(5);
            ledger.readings.merge(snapshot, START.plusSeconds(5), true);
            ledger.snapshots.discard(snapshot);
        }
    }

    private List<String> titles(Gatherings.Gathered gathered) {
        return Sample.all(ledger.snapshots.marks(gathered.snapshot())).stream()
                .map(mark -> ledger.titles.find(mark.titleId()).orElseThrow().ref().title()).sorted().toList();
    }

    @Test
    void aTitleOnManyListsStandsOnce() {
        list(ONE, "tt1", "tt2");
        list(TWO, "tt2", "tt3");
        var gathered = ledger.gatherings.gather(FAR, List.of(ONE, TWO), 0, AS, true);
        assertThat(titles(gathered)).containsExactly("tt1", "tt2", "tt3");
        assertThat(gathered.snapshot().rows()).isEqualTo(4);
        assertThat(gathered.repeated()).isEqualTo(1);
        assertThat(gathered.snapshot().shelf()).isEqualTo(AS);
    }

    @Test
    void ofEachListTheFirstAreTaken() {
        list(ONE, "tt3", "tt1", "tt2");
        list(TWO, "tt9", "tt8");
        assertThat(titles(ledger.gatherings.gather(FAR, List.of(ONE, TWO), 1, AS, true))).containsExactly("tt3", "tt9");
    }

    @Test
    void nothingIsGatheredFromNoLists() {
        var gathered = ledger.gatherings.gather(FAR, List.of(), 0, AS, false);
        assertThat(titles(gathered)).isEmpty();
        assertThat(gathered.snapshot().complete()).isFalse();
    }
}
