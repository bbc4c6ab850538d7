package dev.kinorelay.service.files;

/** Rows of a table as RFC 4180 wants them, each ended by a line feed. */
final class Csv {

    private Csv() {}

    /** Null is an empty cell. */
    static String row(Object... cells) {
        StringBuilder row = new StringBuilder();
        for (int cell = 0; cell < cells.length; cell++) {
            row.append(cell == 0 ? "" : ",").append(quoted(cells[cell]));
        }
        return row.append('\n').toString();
    }

    private static String quoted(Object cell) {
        String text = cell == null ? "" : cell.toString();
        boolean plain = text.isEmpty() || text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                && text.strip().length() == text.length();
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
