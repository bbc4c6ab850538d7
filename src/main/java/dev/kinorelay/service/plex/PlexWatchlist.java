package dev.kinorelay.service.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Heard;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Since;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The watchlist in Plex's cloud, newest first; where nothing has changed since, that costs one call. */
@Component
final class PlexWatchlist {

    private static final PlexPages.Way WAY = PlexPages.Way.of(PlexCalls.Host.DISCOVER,
            "/library/sections/watchlist/all?includeCollections=1&includeExternalMedia=1&sort=watchlistedAt:desc",
            "the watchlist");

    private final PlexCalls calls;
    private final PlexPages pages;
    private final PlexIds ids;

    PlexWatchlist(PlexCalls calls, PlexPages pages, PlexIds ids) {
        this.calls = calls;
        this.pages = pages;
        this.ids = ids;
    }

    /** What is new stands on the first page, and what is gone changes its number of rows: its tag stands for all. */
    Reading read(Account account, Since since, Consumer<Entry> sink) {
        Fingerprint last = Fingerprint.of(since.mark());
        Response first = last.tag().isEmpty() ? pages.first(account, WAY)
                : calls.getUnless(account, WAY.host(), WAY.page(0, pages.size(WAY)), last.tag());
        if (first.status() == 304) {
            return Reading.unchanged(since.mark());
        }
        List<JsonNode> rows = new ArrayList<>();
        String flaw = pages.walk(account, WAY, first, rows::add);
        var mark = new Fingerprint(first.header("etag").orElse(""),
                Fingerprint.sum(rows.stream().map(row -> row.path("ratingKey").asText())));
        if (flaw == null && mark.sum().equals(last.sum())) {
            return Reading.unchanged(mark.toString());
        }
        for (JsonNode row : rows) {
            PlexTitles.of(row).map(title -> entry(account, row, title)).ifPresent(sink);
        }
        return flaw == null ? Reading.whole(mark.toString()) : PlexReader.partial(flaw);
    }

    private Entry entry(Account account, JsonNode row, Heard.Title title) {
        var all = new LinkedHashSet<ExternalId>();
        ids.of(account, row.path("ratingKey").asText()).ifPresent(page -> all.addAll(PlexGuid.of(title.kind(), page)));
        all.addAll(title.ids());
        MediaRef ref = new Heard.Title(title.kind(), List.copyOf(all), title.name(), null, List.of(), null, null,
                title.year()).ref();
        return new Entry(ref, Value.PRESENT, null, null, null, 0);
    }
}
