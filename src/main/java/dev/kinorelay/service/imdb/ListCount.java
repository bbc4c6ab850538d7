package dev.kinorelay.service.imdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.service.Reading;
import java.util.function.Consumer;

/** Takes the rows of one list, and says in the end whether they are all there are. */
final class ListCount {

    private static final String SO = ", so nothing counts as taken off it.";

    private final ImdbList list;
    private final Consumer<Entry> sink;
    private long rows;
    private long titles;
    private long senseless;
    private long told = -1;
    private String flaw;

    ListCount(ImdbList list, Consumer<Entry> sink) {
        this.list = list;
        this.sink = sink;
    }

    long rows() {
        return rows;
    }

    boolean isFlawed() {
        return flaw != null;
    }

    /** IMDb says how many rows there are, with each page anew. */
    void total(JsonNode total) {
        if (!total.canConvertToLong()) {
            flaw = "IMDb did not say how many rows there are";
        } else if (told >= 0 && told != total.longValue()) {
            flaw = "the list changed while it was read";
        } else {
            told = total.longValue();
        }
    }

    void flaw(String what) {
        flaw = what;
    }

    /** A row without a title is a person, or a title that is gone. */
    void take(JsonNode title, JsonNode node) {
        rows++;
        if (ListRows.isNothingToWatch(title)) {
            titles++;
            return;
        }
        ListRows.entry(title, node, rows).ifPresentOrElse(entry -> {
            titles++;
            sink.accept(entry);
        }, () -> senseless++);
    }

    Reading verdict() {
        if (flaw == null && told >= 0 && told != rows) {
            flaw = "IMDb speaks of " + told + " rows and sent " + rows;
        }
        if (flaw != null) {
            return Reading.partial(list + " was read in part only: " + flaw + SO);
        }
        if (rows == 0) {
            return Reading.partial(list + " is empty" + SO + " Check that it is the right one.");
        }
        if (titles == 0) {
            return Reading.partial(list + " holds no titles; it may be a list of people" + SO);
        }
        return senseless == 0 ? Reading.whole(null)
                : Reading.partial(senseless + " of the " + rows + " rows of " + list + " are no titles" + SO);
    }
}
