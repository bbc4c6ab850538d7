package dev.kinorelay.service.files;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Handout;
import dev.kinorelay.service.JsonHead;
import dev.kinorelay.service.JsonReading;
import dev.kinorelay.service.JsonRow;
import dev.kinorelay.service.JsonTaker;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.Refusal;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** A shelf as Kinorelay exported it. It may have been filtered, so what is missing in it means nothing. */
@Component
class TreeFile implements Format {

    private static final String AGAIN = "Export the shelf from Kinorelay again.";

    @Override
    public String name() {
        return "files-json";
    }

    @Override
    public String service() {
        return "files";
    }

    @Override
    public Handout handout() {
        return new Handout("Kinorelay: a shelf exported as JSON", "that shelf, as it was",
                "Library, choose a shelf, the form json, Export", "It may have been narrowed, so nothing missing in it"
                        + " counts as removed");
    }

    @Override
    public Recognition recognise(Peek head) {
        JsonNode root = JsonHead.of(head);
        if (!root.has("kinorelay") || !root.path("shelf").isTextual()) {
            return Recognition.Foreign.NO_HINT;
        }
        try {
            return new Recognition.Known(List.of(new Shelf(root.path("shelf").asText())));
        } catch (IllegalArgumentException noShelf) {
            return new Recognition.Foreign(noShelf.getMessage(), AGAIN);
        }
    }

    @Override
    public RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) throws IOException {
        RowCount count = new JsonReading(sink, rejects, AGAIN).of(file.path(), (row, out) -> take(file, row, out));
        return new RowCount(count.read(), count.rejected(), false, count.note());
    }

    private static void take(Source file, JsonRow row, JsonTaker.Take out) {
        try {
            Entry entry = entry(row);
            boolean fits = file.shelf().holdsPlays() ? entry.value().play() != null
                    : !file.shelf().equals(Shelf.RATINGS) || entry.value().rating() != null;
            if (fits) {
                out.entry(entry);
            } else {
                out.refuse(new Refusal("The row has no value such as " + file.shelf() + " want.", AGAIN, true));
            }
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException broken) {
            out.refuse(new Refusal("The row cannot be read: " + Refusal.quoted(String.valueOf(broken.getMessage()))
                    + ".", AGAIN, true));
        }
    }

    private static Entry entry(JsonRow row) {
        JsonNode fields = row.fields();
        var ref = new MediaRef(MediaKind.of(fields.path("kind").asText("unknown")), ids(fields.path("ids")),
                fields.path("title").asText(null), fields.path("originalTitle").asText(null),
                whole(fields.path("year")), whole(fields.path("season")), whole(fields.path("episode")), Facts.NONE,
                ids(fields.path("show")));
        String since = fields.path("since").asText(null);
        return new Entry(ref, Value.decode(fields.path("value").asText("")),
                since == null ? null : Instant.parse(since),
                whole(fields.path("rank")), fields.path("note").asText(null), row.number());
    }

    private static List<ExternalId> ids(JsonNode list) {
        List<ExternalId> ids = new ArrayList<>();
        list.forEach(id -> ids.add(ExternalId.parse(id.asText())));
        return ids;
    }

    private static Integer whole(JsonNode number) {
        return number.isInt() ? Integer.valueOf(number.intValue()) : null;
    }
}
