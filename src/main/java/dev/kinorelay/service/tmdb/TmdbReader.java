package dev.kinorelay.service.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Since;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads lists that somebody made, collections and charts, to the last page or as far as is wanted. */
@Component
final class TmdbReader implements Reader {

    private static final int USUAL = 20;
    private static final int MOST = 500;
    private static final int PRIVATE = 39;

    private final TmdbCalls calls;

    TmdbReader(TmdbCalls calls) {
        this.calls = calls;
    }

    @Override
    public String service() {
        return TmdbCalls.SERVICE;
    }

    @Override
    public boolean reads(Shelf shelf) {
        return shelf.isList() && TmdbList.of(name(shelf)).isPresent();
    }

    @Override
    public Shelf list(String asWritten) {
        return TmdbList.shelf(asWritten);
    }

    @Override
    public Reading read(Account account, Shelf shelf, Since since, Consumer<Entry> sink) {
        var list = TmdbList.of(name(TmdbList.shelf(name(shelf)))).orElseThrow();
        int most = list.sort() != TmdbList.Sort.CHART ? Integer.MAX_VALUE
                : Math.min(list.most() == 0 ? USUAL : list.most(), MOST);
        var count = new TmdbListCount(list, sink);
        long pages = 1;
        for (int page = 1; page <= pages && count.rows() < most && !count.isFlawed(); page++) {
            JsonNode answer = ask(list, page);
            JsonNode rows = answer.path(list.rows());
            if (!rows.isArray()) {
                throw TmdbTrouble.nonsense("it has no rows");
            }
            count.total(answer.path("total_results").isMissingNode() ? answer.path("item_count")
                    : answer.path("total_results"));
            for (JsonNode row : rows) {
                if (count.rows() < most) {
                    count.take(row);
                }
            }
            pages = rows.isEmpty() ? 0 : answer.path("total_pages").asLong(1);
        }
        return count.verdict();
    }

    private static String name(Shelf shelf) {
        return shelf.name().substring(shelf.name().indexOf(':') + 1);
    }

    private JsonNode ask(TmdbList list, int page) {
        Response answer = calls.fresh(list.path() + (list.sort() == TmdbList.Sort.COLLECTION ? "" : "?page=" + page));
        if (answer.isGood()) {
            return answer.json();
        }
        if (answer.json().path("status_code").asInt() == PRIVATE) {
            throw NeedsAttention.ofShelf(list + " is private (" + answer.status() + ").",
                    "If it is yours, make it public on TMDb.");
        }
        if (answer.status() == 404) {
            throw NeedsAttention.ofShelf(list + " is not there (404): it was taken away, or the number is mistyped.",
                    "Open it in a browser and copy the address again.");
        }
        throw TmdbTrouble.of(answer);
    }
}
