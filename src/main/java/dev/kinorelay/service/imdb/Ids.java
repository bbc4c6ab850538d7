package dev.kinorelay.service.imdb;

import dev.kinorelay.table.Row;

import java.nio.charset.StandardCharsets;

/** Finds the one thing in a row that can be trusted: the id of the title. */
final class Ids {

    private Ids() {}

    /** The cell's own id, else the one in an address such as https://www.imdb.com/title/tt0133093/; null for none. */
    static String title(Row row, int cell) {
        if (cell < 0 || cell >= row.size()) {
            return null;
        }
        byte[] bytes = row.bytes();
        int from = row.from(cell);
        int to = row.to(cell);
        if (isId(bytes, from, to)) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        String text = row.text(cell);
        return text == null ? null : within(text);
    }

    private static boolean isId(byte[] bytes, int from, int to) {
        int digits = to - from - 2;
        if (digits < 7 || digits > 10 || bytes[from] != 't' || bytes[from + 1] != 't') {
            return false;
        }
        for (int at = from + 2; at < to; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return false;
            }
        }
        return true;
    }

    private static String within(String text) {
        int slash = text.indexOf("/tt");
        if (slash < 0 && !text.regionMatches(true, 0, "tt", 0, 2)) {
            return null;
        }
        int digits = slash < 0 ? 2 : slash + 3;
        int end = digits;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        boolean ends = slash < 0 ? end == text.length() : end == text.length() || "/?#".indexOf(text.charAt(end)) >= 0;
        return ends && end - digits >= 7 && end - digits <= 10 ? "tt" + text.substring(digits, end) : null;
    }
}
