package dev.kinorelay.service.files;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Kept;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.ExportForm;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Entries as Kinorelay itself reads them again, without loss. */
@Component
class TreeForm implements ExportForm {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String words() {
        return "everything, to be read again by Kinorelay (JSON)";
    }

    @Override
    public String ending() {
        return "json";
    }

    @Override
    public Sheet open(Shelf shelf) {
        return new Sheet() {

            @Override
            public String head() {
                return "{\"kinorelay\":1,\"shelf\":" + JsonNodeFactory.instance.textNode(shelf.name())
                        + ",\"entries\":[\n";
            }

            @Override
            public Line line(Kept kept) {
                return new Line.Text(row(kept.entry(), kept.show()).toString());
            }

            @Override
            public String between() {
                return ",\n";
            }

            @Override
            public String foot() {
                return "\n]}\n";
            }
        };
    }

    private static ObjectNode row(Entry entry, MediaRef show) {
        MediaRef ref = entry.ref();
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("kind", ref.kind().toString()).put("title", ref.title());
        put(row, "ids", ref.ids());
        put(row, "show", show == null ? ref.show() : show.ids());
        text(row, "originalTitle", ref.originalTitle());
        whole(row, "year", ref.year());
        whole(row, "season", ref.season());
        whole(row, "episode", ref.episode());
        row.put("value", entry.value().code());
        Instant since = entry.since();
        text(row, "since", since == null ? null : since.toString());
        whole(row, "rank", entry.rank());
        text(row, "note", entry.note());
        return row;
    }

    private static void put(ObjectNode row, String name, List<ExternalId> ids) {
        if (!ids.isEmpty()) {
            var list = row.putArray(name);
            ids.forEach(id -> list.add(id.toString()));
        }
    }

    private static void text(ObjectNode row, String name, String text) {
        if (text != null) {
            row.put(name, text);
        }
    }

    private static void whole(ObjectNode row, String name, Integer number) {
        if (number != null) {
            row.put(name, number);
        }
    }
}
