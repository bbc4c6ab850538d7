package dev.kinorelay.service.trakt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TraktHistoryTest {

    private static final String OLD = Samples.play(100, 1, "2025-01-05T20:15:30.000Z");
    private static final String DELTA = "GET /sync/history?start_at=2026-11-25T11:00:00Z";

    private Script trakt = new Script();
    private Desk desk;
    private String mark;

    @BeforeEach
    void readOnce() {
        trakt.always("GET /sync/last_activities", 200, Samples.QUIET).rows("/sync/history", OLD);
        desk = new Desk(trakt).connected();
        Reading reading = desk.read(Shelf.HISTORY, Since.EVER);
        assertThat(reading.extent()).isEqualTo(Reading.Extent.WHOLE);
        mark = reading.mark();
        desk.now = desk.now.plus(Duration.ofHours(2));
        trakt = new Script().always("GET /sync/last_activities", 200, Samples.LATER);
        desk = desk(trakt);
    }

    @Test
    void keepsPlaysToTheSecond() {
        trakt.rows("/sync/history", OLD);
        desk.read(Shelf.HISTORY, Since.EVER);
        assertThat(desk.entries).singleElement().satisfies(entry -> {
            assertThat(entry.value().play().precision()).isEqualTo(Play.Precision.SECOND);
            assertThat(entry.value().play().at()).hasToString("2025-01-05T20:15:30Z");
        });
    }

    @Test
    void aPlayAtTheFirstSecondOfADayIsKnownToTheDay() {
        trakt.rows("/sync/history", Samples.play(100, 1, "2025-01-04T23:00:00.000Z"));
        desk.read(Shelf.HISTORY, Since.EVER);
        assertThat(desk.entries.getFirst().value().play().precision()).isEqualTo(Play.Precision.DAY);
    }

    @Test
    void readsWhatWasAddedSinceAndNoMore() {
        String fresh = Samples.play(200, 2, "2026-11-25T13:00:00.000Z");
        delta(fresh);
        total(2, fresh);

        Reading reading = desk.read(Shelf.HISTORY, new Since(mark, Desk.NOON));

        assertThat(reading.extent()).isEqualTo(Reading.Extent.ADDITIONS);
        assertThat(desk.entries).hasSize(1);
        assertThat(trakt.calls()).hasSize(3);
        assertThat(HistoryMark.parse(reading.mark())).hasValueSatisfying(next -> {
            assertThat(next.count()).isEqualTo(2);
            assertThat(next.newest()).isEqualTo(200);
        });
    }

    @Test
    void aPlayAddedWithAnOldDateIsFoundByReadingAll() {
        delta();
        trakt.rows("/sync/history", OLD, Samples.play(200, 2, "2019-01-01T10:00:00.000Z"));

        assertThat(desk.read(Shelf.HISTORY, new Since(mark, Desk.NOON)).extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(desk.entries).hasSize(2);
    }

    @Test
    void aRemovedPlayIsFoundByReadingAll() {
        String fresh = Samples.play(200, 2, "2026-11-25T13:00:00.000Z");
        delta(fresh);
        trakt.rows("/sync/history", fresh);

        assertThat(desk.read(Shelf.HISTORY, new Since(mark, Desk.NOON)).extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(desk.entries).hasSize(1);
    }

    @Test
    void aPlayWithoutATimeIsNotDroppedWithoutAWord() {
        trakt.rows("/sync/history", OLD, "{\"id\":7,\"watched_at\":null,\"type\":\"movie\",\"movie\":"
                + Samples.movie(3) + "}");
        assertThat(desk.read(Shelf.HISTORY, Since.EVER).note()).contains("1 of 2 rows");
    }

    @Test
    void playsThatDifferInTheLastDigitOfALongIdAreTwo() {
        trakt.rows("/sync/history", Samples.play(9007199254740992L, 1, "2025-01-05T20:15:30.000Z"),
                Samples.play(9007199254740993L, 1, "2025-01-05T20:15:30.000Z"));
        Reading reading = desk.read(Shelf.HISTORY, Since.EVER);
        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.mark()).endsWith("|2|9007199254740993");
    }

    private Desk desk(Script script) {
        var other = new Desk(script);
        other.now = desk.now;
        return other.connected();
    }

    private void delta(String... rows) {
        trakt.once(DELTA, request -> Script.answer(200, "[" + String.join(",", rows) + "]", "X-Pagination-Limit", 250,
                "X-Pagination-Page-Count", rows.length == 0 ? 0 : 1, "X-Pagination-Item-Count", rows.length));
    }

    private void total(int rows, String first) {
        trakt.once("GET /sync/history?page=1&limit=1", 200, "[" + first + "]", "X-Pagination-Limit", 1,
                "X-Pagination-Page-Count", rows, "X-Pagination-Item-Count", rows);
    }
}
