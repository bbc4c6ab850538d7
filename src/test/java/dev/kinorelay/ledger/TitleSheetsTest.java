package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import org.junit.jupiter.api.Test;

class TitleSheetsTest extends LedgerCase {

    private TitleSheets.Sheet heat() {
        var id = ledger.ledger.read(sql -> sql.first("SELECT id FROM title WHERE title = 'Heat'",
                row -> new TitleId(row.getString(1)))).orElseThrow();
        return ledger.titleSheets.find(id).orElseThrow();
    }

    @Test
    void tellsWhereATitleStandsAndWhatStoodThereBefore() {
        sample.imported("one", Sample.rated("tt1", "Heat", 7), Sample.rated("tt2", "Ronin", 6));
        millis.addAndGet(1000);
        sample.imported("two", Sample.rated("tt1", "Heat", 9), Sample.rated("tt2", "Ronin", 6));

        assertThat(heat().ref().year()).isEqualTo(1999);
        assertThat(heat().stands()).singleElement().satisfies(place -> {
            assertThat(place.shelf()).isEqualTo(Shelf.RATINGS);
            assertThat(place.value()).isEqualTo(Value.of(Rating.outOfTen(9)));
            assertThat(place.when()).isEqualTo(Sample.FIRST_DAY);
        });
        assertThat(heat().stood()).singleElement().satisfies(place -> {
            assertThat(place.value()).isEqualTo(Value.of(Rating.outOfTen(7)));
            assertThat(place.when()).isEqualTo(START.plusMillis(1000));
        });
    }

    @Test
    void knowsNoTitleThatIsNotThere() {
        assertThat(ledger.titleSheets.find(new TitleId("nothing"))).isEmpty();
    }
}
