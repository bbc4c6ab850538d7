package dev.kinorelay.service.imdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads the lists, watchlists and charts that IMDb shows to everybody, to the last page or not at all. */
@Component
final class ImdbReader implements Reader {

    private static final int CHART = 250;

    private final ImdbCalls calls;
    private final int page;

    ImdbReader(ImdbCalls calls, ListSettings settings) {
        this.calls = calls;
        page = Math.clamp(settings.page(), 1, CHART);
    }

    @Override
    public String service() {
        return ImdbLookup.SERVICE;
    }

    @Override
    public boolean reads(Shelf shelf) {
        return shelf.isList() && ImdbList.of(name(shelf)).isPresent();
    }

    @Override
    public Shelf list(String asWritten) {
        return ImdbList.shelf(asWritten);
    }

    @Override
    public Reading read(Account account, Shelf shelf, Since since, Consumer<Entry> sink) {
        var list = ImdbList.of(name(ImdbList.shelf(name(shelf)))).orElseThrow();
        var count = new ListCount(list, sink);
        switch (list.sort()) {
            case LIST, WATCHLIST -> pages(account, list, list.id(), count);
            case PROFILE -> pages(account, list, member(account, list), count);
            case CHART -> {
                JsonNode chart = calls.ask(account, list, ListQuery.chart(list.chartType(), CHART));
                count.total(chart.path("total"));
                rows(chart.path("edges")).forEach(edge -> count.take(edge.path("node"), edge));
            }
            case BOX_OFFICE -> rows(calls.ask(account, list, ListQuery.boxOffice()).path("entries"))
                    .forEach(entry -> count.take(entry.path("title"), entry));
        }
        return count.verdict();
    }

    private static String name(Shelf shelf) {
        return shelf.name().substring(shelf.name().indexOf(':') + 1);
    }

    /** The id of the older kind, which watchlists go by. */
    private String member(Account account, ImdbList list) {
        String id = calls.ask(account, list, ListQuery.profile(list.id())).path("userId").asText("");
        if (!id.matches("ur\\d+")) {
            throw ListTrouble.hidden(list);
        }
        return id;
    }

    private void pages(Account account, ImdbList list, String id, ListCount count) {
        Set<String> cursors = new HashSet<>();
        String after = null;
        do {
            JsonNode rows = calls.ask(account, list, ListQuery.page(list, id, page, after)).path("titleListItemSearch");
            count.total(rows.path("total"));
            rows(rows.path("edges")).forEach(edge -> count.take(edge.path("listItem"), edge.path("node")));
            after = next(rows, count, cursors);
        } while (after != null && !count.isFlawed());
    }

    /** Where the next page begins; null when there is none, or it would be one that was read before. */
    private static String next(JsonNode rows, ListCount count, Set<String> cursors) {
        JsonNode info = rows.path("pageInfo");
        if (!info.path("hasNextPage").asBoolean()) {
            return null;
        }
        String cursor = info.path("endCursor").asText("");
        if (cursor.isEmpty() || rows.path("edges").isEmpty() || !cursors.add(cursor)) {
            count.flaw("IMDb did not say where page " + (cursors.size() + 2) + " begins");
            return null;
        }
        return cursor;
    }

    private static JsonNode rows(JsonNode rows) {
        if (!rows.isArray()) {
            throw ListTrouble.nonsense("it has no rows");
        }
        return rows;
    }
}
