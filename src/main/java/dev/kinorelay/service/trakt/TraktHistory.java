package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Reads plays: those since the last reading where that is all there is to know, else all. Trakt filters by when something
 * was watched, not by when it was added, so a play that was added with an old date or taken away shows in the count alone.
 */
@Component
final class TraktHistory {

    static final String PATH = "/sync/history";

    private final TraktPages pages;
    private final TraktRows rows;
    private final TraktSettings settings;

    TraktHistory(TraktPages pages, TraktRows rows, TraktSettings settings) {
        this.pages = pages;
        this.rows = rows;
        this.settings = settings;
    }

    long size(Account account) {
        return pages.count(account, PATH);
    }

    Reading read(Account account, String stamps, Since since, Consumer<Entry> sink) {
        Optional<HistoryMark> last = HistoryMark.parse(since.mark());
        if (last.isPresent() && last.get().stamps().equals(stamps)) {
            return Reading.unchanged(since.mark());
        }
        return last.filter(mark -> since.at() != null)
                .flatMap(mark -> additions(account, stamps, mark, since.at(), sink))
                .orElseGet(() -> whole(account, stamps, sink));
    }

    private Optional<Reading> additions(Account account, String stamps, HistoryMark last, Instant since,
            Consumer<Entry> sink) {
        Instant from = since.minus(settings.overlap()).truncatedTo(ChronoUnit.SECONDS);
        List<Entry> entries = new ArrayList<>();
        var tally = new PlayTally(rows, entries::add);
        var walk = pages.walk(account, PATH + "?start_at=" + from, row -> tally.take(row, last.newest()));
        // Equal counts with nothing new may be one play more and one less, long ago.
        if (walk.flaw() != null || tally.senseless > 0 || tally.added == 0
                || pages.count(account, PATH) != last.count() + tally.added) {
            return Optional.empty();
        }
        entries.forEach(sink);
        var mark = new HistoryMark(stamps, last.count() + tally.added, Math.max(last.newest(), tally.newest));
        return Optional.of(Reading.additions(mark.toString()));
    }

    private Reading whole(Account account, String stamps, Consumer<Entry> sink) {
        var tally = new PlayTally(rows, sink);
        var walk = pages.walk(account, PATH, row -> tally.take(row, 0));
        return TraktReader.verdict(walk, tally.senseless,
                new HistoryMark(stamps, walk.rows(), tally.newest).toString());
    }

    /** What was seen of a history on the way. */
    private static final class PlayTally {

        private final TraktRows rows;
        private final Consumer<Entry> sink;
        private long added;
        private long newest;
        private long senseless;

        PlayTally(TraktRows rows, Consumer<Entry> sink) {
            this.rows = rows;
            this.sink = sink;
        }

        void take(JsonNode row, long lastNewest) {
            long id = row.path("id").asLong();
            newest = Math.max(newest, id);
            added += id > lastNewest ? 1 : 0;
            rows.entry(Shelf.HISTORY, row).ifPresentOrElse(sink, () -> senseless++);
        }
    }
}
