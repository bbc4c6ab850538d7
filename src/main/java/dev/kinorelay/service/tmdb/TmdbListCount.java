package dev.kinorelay.service.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Reading;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Takes the rows of one list, and says in the end whether they are all there are. */
final class TmdbListCount {

    private static final String SO = ", so nothing counts as taken off it.";

    private final TmdbList list;
    private final Consumer<Entry> sink;
    private final Set<String> seen = new HashSet<>();
    private int rows;
    private int senseless;
    private long total = -1;
    private String flaw;

    TmdbListCount(TmdbList list, Consumer<Entry> sink) {
        this.list = list;
        this.sink = sink;
    }

    int rows() {
        return rows;
    }

    boolean isFlawed() {
        return flaw != null;
    }

    /** How many there are in all, told with each page anew. */
    void total(JsonNode told) {
        if (told.isIntegralNumber()) {
            flaw = total >= 0 && total != told.longValue() ? "it changed while it was read" : flaw;
            total = told.longValue();
        }
    }

    void take(JsonNode row) {
        int rank = ++rows;
        MediaKind kind = switch (row.path("media_type").asText("")) {
            case "movie" -> MediaKind.MOVIE;
            case "tv" -> MediaKind.SHOW;
            case "" -> list.kind();
            default -> MediaKind.UNKNOWN;
        };
        var id = TmdbIds.own(kind, row.path("id"));
        if (kind == MediaKind.UNKNOWN || id.isEmpty()) {
            senseless++;
        } else if (seen.add(id.get().toString())) {
            sink.accept(new Entry(TmdbTitles.ref(kind, row), Value.PRESENT, null, rank, null, 0));
        } else if (list.sort() != TmdbList.Sort.CHART) {
            flaw = "TMDb sent a row twice";
        }
    }

    Reading verdict() {
        if (flaw == null && list.sort() != TmdbList.Sort.CHART && total >= 0 && total != rows) {
            flaw = "TMDb speaks of " + total + " rows and sent " + rows;
        }
        if (flaw != null) {
            return Reading.partial(list + " was read in part only: " + flaw + SO);
        }
        if (rows == 0) {
            return Reading.partial(list + " is empty" + SO + " Check that it is the right one.");
        }
        if (rows == senseless) {
            return Reading.partial(list + " holds neither films nor shows; it may be a list of people" + SO);
        }
        return senseless == 0 ? Reading.whole(null)
                : Reading.partial(
                        senseless + " of the " + rows + " rows of " + list + " are neither film nor show" + SO);
    }
}
