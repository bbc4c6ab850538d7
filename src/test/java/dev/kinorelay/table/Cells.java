package dev.kinorelay.table;

import java.nio.charset.StandardCharsets;

/** Rows for tests that look at a single cell. */
public final class Cells {

    private Cells() {}

    public static Row row(String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        Row row = new Row(StandardCharsets.UTF_8);
        row.begin(bytes, 1);
        row.add(0, bytes.length);
        return row;
    }
}
