package dev.kinorelay.service.mdblist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Told;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Takes the rows of one list, and says in the end whether they are all there are. */
final class MdblistCount {

    private static final String SO = ", so nothing counts as taken off it.";

    private final MdblistList list;
    private final Consumer<Entry> sink;
    private final Set<Long> seen = new HashSet<>();
    private long rows;
    private long senseless;
    private long total = -1;
    private String flaw;

    MdblistCount(MdblistList list, Consumer<Entry> sink) {
        this.list = list;
        this.sink = sink;
    }

    long rows() {
        return rows;
    }

    boolean isFlawed() {
        return flaw != null;
    }

    void total(long told) {
        if (total >= 0 && total != told) {
            flaw("it changed while it was read");
        }
        total = told;
    }

    void flaw(String what) {
        flaw = flaw == null ? what : flaw;
    }

    void take(JsonNode row) {
        rows++;
        boolean isShow = row.path("mediatype").asText().equals("show");
        // A number of a film is none of a show: the two share one set by their signs.
        if (row.path("id").asLong() > 0 && !seen.add(isShow ? -row.path("id").asLong() : row.path("id").asLong())) {
            flaw("MDBList sent a row twice");
            return;
        }
        var ref = MdblistTitles.listed(row);
        Integer rank = Told.whole(row.path("rank"));
        ref.ifPresentOrElse(title -> sink.accept(new Entry(title, Value.PRESENT, null,
                rank == null || rank == 0 ? Integer.valueOf((int) rows) : rank, null, 0)), () -> senseless++);
    }

    Reading verdict() {
        if (flaw == null && total >= 0 && total != rows) {
            flaw = "MDBList speaks of " + total + " rows and sent " + rows;
        }
        if (flaw != null) {
            return Reading.partial(list + " was read in part only: " + flaw + SO);
        }
        if (rows == 0) {
            return Reading.partial(list + " is empty" + SO + " Check that it is the right one.");
        }
        return senseless == 0 ? Reading.whole(null)
                : Reading.partial(
                        senseless + " of the " + rows + " rows of " + list + " are neither film nor show" + SO);
    }
}
