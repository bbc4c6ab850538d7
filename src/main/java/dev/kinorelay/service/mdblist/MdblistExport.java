package dev.kinorelay.service.mdblist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Handout;
import dev.kinorelay.service.JsonHead;
import dev.kinorelay.service.JsonReading;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What MDBList gives as JSON: a list, the watchlist, ratings, and what was watched. */
@Component
class MdblistExport implements Format {

    static final String AGAIN = "Save it from MDBList again and drop it as it comes.";
    private static final List<String> HEAPS = List.of("movies", "shows", "seasons", "episodes");

    @Override
    public String name() {
        return "mdblist-json";
    }

    @Override
    public String service() {
        return "mdblist";
    }

    @Override
    public Handout handout() {
        return new Handout("MDBList: a list, the watchlist, ratings or what was watched, as JSON",
                "lists and watchlist with their order, ratings, plays",
                "A list: its address with /json behind it; else the API, with your key",
                "Of whole shows no plays; a file may be one page of more, so nothing missing in it counts as removed");
    }

    @Override
    public Recognition recognise(Peek head) {
        JsonNode root = JsonHead.of(head);
        if (root.isArray()) {
            return listed(root.path(0), head.fileName());
        }
        for (String heap : HEAPS) {
            JsonNode first = root.path(heap).path(0);
            String kind = heap.substring(0, heap.length() - 1);
            if (first.path(kind).path("ids").isObject() && !first.has("status")) {
                return first.has("rated_at") ? new Recognition.Known(List.of(Shelf.RATINGS))
                        : first.has("last_watched_at") ? new Recognition.Known(List.of(Shelf.HISTORY))
                                : Recognition.Foreign.NO_HINT;
            }
            if (listed(first, head.fileName()) instanceof Recognition.Known known) {
                return known;
            }
        }
        return Recognition.Foreign.NO_HINT;
    }

    private static Recognition listed(JsonNode first, String file) {
        if (!first.has("mediatype") || !first.has("imdb_id") || !first.path("id").isIntegralNumber()) {
            return Recognition.Foreign.NO_HINT;
        }
        if (first.has("watchlist_at") || file.toLowerCase(Locale.ROOT).contains("watchlist")) {
            return new Recognition.Known(List.of(Shelf.WATCHLIST));
        }
        return new Recognition.Known(List.of(Shelf.list("mdblist"), Shelf.WATCHLIST));
    }

    /** The answers of its API come in pages, so what is missing in a file means nothing. */
    @Override
    public RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) throws IOException {
        RowCount count = new JsonReading(sink, rejects, AGAIN).of(file.path(), new MdblistRows(file.shelf()));
        return new RowCount(count.read(), count.rejected(), false, count.note());
    }
}
