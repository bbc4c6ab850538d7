package dev.kinorelay.service.web;

import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.table.Encoding;
import dev.kinorelay.table.Row;
import dev.kinorelay.table.Rows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rows of a table, by the names in its first line. */
final class WebTable {

    private WebTable() {}

    /** Whether the table ends as one does that was not cut off. */
    static boolean read(byte[] bytes, Consumer<WebRow> sink) throws IOException {
        var encoding = Encoding.of(Arrays.copyOf(bytes, Math.min(bytes.length, 1 << 16)));
        try (Rows rows = new Rows(encoding.open(new ByteArrayInputStream(bytes)))) {
            List<String> names = new ArrayList<>();
            boolean whole = true;
            while (rows.next()) {
                Row row = rows.row();
                whole = !row.isCut() && row.flaw() == Row.Flaw.NONE;
                if (names.isEmpty() && !row.isBlank()) {
                    for (int i = 0; i < row.size(); i++) {
                        names.add(row.text(i));
                    }
                } else if (!row.isBlank()) {
                    sink.accept(row(names, row));
                }
            }
            return whole;
        }
    }

    private static WebRow row(List<String> names, Row row) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
            fields.putIfAbsent(names.get(i), row.text(i));
        }
        return WebRow.of(fields, MediaKind.UNKNOWN);
    }
}
