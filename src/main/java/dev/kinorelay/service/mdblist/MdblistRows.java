package dev.kinorelay.service.mdblist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.JsonRow;
import dev.kinorelay.service.JsonTaker;
import dev.kinorelay.service.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Makes an entry of each row, as the shelf it goes to wants it. */
final class MdblistRows implements JsonTaker {

    private final Shelf shelf;

    MdblistRows(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void take(JsonRow row, Take out) {
        JsonNode fields = row.fields();
        MediaRef title = MdblistRow.title(row);
        if (title == null || title.ids().isEmpty() && title.show().isEmpty()) {
            out.refuse(title == null
                    ? new Refusal("The row is about no film, show, season or episode.", "Nothing to do.", false)
                    : new Refusal("The row has no id by which the title could be known.", MdblistExport.AGAIN, true));
        } else if (shelf.equals(Shelf.RATINGS)) {
            rated(row, title, out);
        } else if (shelf.holdsPlays()) {
            played(row, title, out);
        } else {
            int rank = fields.path("rank").asInt();
            out.entry(new Entry(title, Value.PRESENT, instant(fields.path("watchlist_at").asText()),
                    rank > 0 ? rank : null, null, row.number()));
        }
    }

    private static void rated(JsonRow row, MediaRef title, Take out) {
        double stars = row.fields().path("rating").asDouble();
        if (stars < 1 || stars > 10) {
            out.refuse(new Refusal(Refusal.quoted(row.fields().path("rating").asText()) + " is no MDBList rating: those"
                    + " go from 1 to 10.", MdblistExport.AGAIN, true));
        } else {
            out.entry(new Entry(title, Value.of(Rating.outOfTen(stars)),
                    instant(row.fields().path("rated_at").asText()), null, null, row.number()));
        }
    }

    /** Of a whole show or season it says only when something of it was watched last. */
    private static void played(JsonRow row, MediaRef title, Take out) {
        Instant at = instant(row.fields().path("last_watched_at").asText());
        if (at != null && title.kind() != MediaKind.MOVIE && title.kind() != MediaKind.EPISODE) {
            return;
        }
        if (at == null) {
            out.refuse(new Refusal("The row does not say when it was watched.", MdblistExport.AGAIN, true));
        } else {
            out.entry(new Entry(title, Value.of(new Play(at, Play.Precision.SECOND)), at, null, null, row.number()));
        }
    }

    private static Instant instant(String text) {
        try {
            return (text.endsWith("Z") ? Instant.parse(text)
                    : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC))
                    .truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
