package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.JsonRow;
import dev.kinorelay.service.JsonTaker;
import dev.kinorelay.service.Refusal;
import java.util.Optional;

/** Makes entries of the rows of an export; the summary of a show is one for each of its episodes. */
final class ExportRows implements JsonTaker {

    private final Shelf shelf;
    private final TraktRows rows;

    ExportRows(Shelf shelf, TraktRows rows) {
        this.shelf = shelf;
        this.rows = rows;
    }

    @Override
    public void take(JsonRow row, Take out) {
        ObjectNode fields = row.fields();
        String kind = ExportRow.kind(fields);
        if (kind == null) {
            out.refuse(new Refusal("The row is about " + Refusal.quoted(fields.path("type").asText("nothing"))
                    + "; Kinorelay keeps films, shows, seasons and episodes.", "Nothing to do.", false));
        } else if (shelf.holdsPlays() && kind.equals("show") && fields.has("last_watched_at")) {
            new ShowSummary(fields, row.number(), rows).take(out);
        } else {
            one(row.number(), ExportRow.named(fields, kind), out);
        }
    }

    private void one(long number, ObjectNode fields, Take out) {
        if (shelf.holdsPlays() && !fields.has("watched_at")) {
            fields.set("watched_at", fields.path("last_watched_at"));
        }
        Optional<Entry> entry = rows.entry(shelf, fields);
        if (entry.isPresent()) {
            out.entry(at(number, entry.get()));
        } else {
            out.refuse(why(fields));
        }
    }

    static Entry at(long number, Entry entry) {
        return new Entry(entry.ref(), entry.value(), entry.since(), entry.rank(), entry.note(), number);
    }

    private Refusal why(JsonNode fields) {
        Optional<MediaRef> title = TraktTitles.of(fields);
        if (title.isEmpty()) {
            return new Refusal("The row has no id by which the title could be known.",
                    "Add the title by hand, or export again.", true);
        }
        return shelf.equals(Shelf.RATINGS)
                ? new Refusal(Refusal.quoted(fields.path("rating").asText()) + " is no Trakt rating: those go from 1 to"
                        + " 10.", TraktExport.AGAIN, true)
                : new Refusal(Refusal.quoted(fields.path("watched_at").asText()) + " is no time that can be read.",
                        TraktExport.AGAIN, true);
    }
}
