package dev.kinorelay.service.tvdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import dev.kinorelay.service.Told;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads favorites and lists; TheTVDB tells of each title its number and nothing else. */
@Component
final class TvdbReader implements Reader {

    private static final String SO = ", so nothing counts as taken off it.";

    private final TvdbCalls calls;

    TvdbReader(TvdbCalls calls) {
        this.calls = calls;
    }

    @Override
    public String service() {
        return TvdbLookup.SERVICE;
    }

    @Override
    public boolean reads(Shelf shelf) {
        return shelf.isList() && TvdbList.of(name(shelf)).isPresent();
    }

    @Override
    public Shelf list(String asWritten) {
        return TvdbList.shelf(asWritten);
    }

    @Override
    public Reading read(Account account, Shelf shelf, Since since, Consumer<Entry> sink) {
        var list = TvdbList.of(name(TvdbList.shelf(name(shelf)))).orElseThrow();
        var told = calls.now(list.path());
        if (told.isEmpty() && !list.isFavorites()) {
            throw NeedsAttention.ofShelf(list + " is not there (404): it was taken away, or the number is mistyped.",
                    "Open it in a browser and copy the address again.");
        }
        var count = new Count(sink);
        told.ifPresent(json -> take(list, json.isArray() ? json.path(0) : json, count));
        return count.verdict(list);
    }

    private static void take(TvdbList list, JsonNode json, Count count) {
        if (list.isFavorites()) {
            json.path("series").forEach(id -> count.take(MediaKind.SHOW, id, 0));
            json.path("movies").forEach(id -> count.take(MediaKind.MOVIE, id, 0));
            return;
        }
        if (!json.path("entities").isArray()) {
            throw TvdbTrouble.nonsense("it has no list of titles");
        }
        for (JsonNode row : json.path("entities")) {
            boolean isShow = row.path("seriesId").asLong() > 0;
            count.take(isShow ? MediaKind.SHOW : MediaKind.MOVIE, row.path(isShow ? "seriesId" : "movieId"),
                    row.path("order").asInt());
        }
    }

    private static String name(Shelf shelf) {
        return shelf.name().substring(shelf.name().indexOf(':') + 1);
    }

    /** The rows that came, and how many of them named no title. */
    private static final class Count {

        private final Consumer<Entry> sink;
        private int rows;
        private int senseless;

        Count(Consumer<Entry> sink) {
            this.sink = sink;
        }

        void take(MediaKind kind, JsonNode id, int order) {
            int rank = ++rows;
            Told.number("tvdb", kind, id).ifPresentOrElse(
                    known -> sink.accept(new Entry(MediaRef.of(kind, known, null, null), Value.PRESENT, null,
                            order > 0 ? order : rank, null, 0)),
                    () -> senseless++);
        }

        Reading verdict(TvdbList list) {
            if (rows == 0) {
                return Reading.partial(list + " is empty" + SO + " Check that it is the right one.");
            }
            return senseless == 0 ? Reading.whole(null)
                    : Reading.partial(senseless + " of the " + rows + " rows of " + list + " are no titles" + SO);
        }
    }
}
