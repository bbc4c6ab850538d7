package dev.kinorelay.table;

import java.util.Arrays;

/** Numbers as IMDb and spreadsheets write them, read without making text of them. */
public final class Numbers {

    private static final Double[] TENTHS = new Double[101];
    private static final Integer[] UP_TO_THIS_CENTURY = new Integer[2200];

    static {
        Arrays.setAll(UP_TO_THIS_CENTURY, Integer::valueOf);
        for (int tenth = 0; tenth < TENTHS.length; tenth++) {
            TENTHS[tenth] = tenth / 10.0;
        }
    }

    private Numbers() {}

    /** Minus one when the cell holds anything but digits, nothing, or too many. */
    public static long whole(Row row, int cell) {
        if (cell < 0 || cell >= row.size()) {
            return -1;
        }
        byte[] bytes = row.bytes();
        int from = row.from(cell);
        int to = row.to(cell);
        if (from == to || to - from > 18) {
            return -1;
        }
        long number = 0;
        for (int at = from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** A number that may have been grouped ("2,221,312"); null when it is none. */
    public static Long count(Row row, int cell) {
        long plain = whole(row, cell);
        if (plain >= 0) {
            return plain;
        }
        String text = row.text(cell);
        if (text == null || !text.matches("\\d{1,3}([.,\u00A0\u202F ']\\d{3}){0,5}")) {
            return null;
        }
        return Long.valueOf(text.replaceAll("\\D", ""));
    }

    public static Integer small(Row row, int cell) {
        long plain = whole(row, cell);
        if (plain < 0 || plain >= 100_000) {
            return null;
        }
        return plain < UP_TO_THIS_CENTURY.length ? UP_TO_THIS_CENTURY[(int) plain] : Integer.valueOf((int) plain);
    }

    /** The first year of "2013–2023"; null when nothing is announced. */
    public static Integer year(Row row, int cell) {
        Integer plain = small(row, cell);
        if (plain != null) {
            return plain >= 1800 && plain <= 2200 ? plain : null;
        }
        String text = row.text(cell);
        return text != null && text.matches("(18|19|20|21)\\d{2}\\D.*") ? Integer.valueOf(text.substring(0, 4)) : null;
    }

    /** Zero to ten in tenths, with a point or a comma; null when it is none. */
    public static Double ofTen(Row row, int cell) {
        if (cell < 0 || cell >= row.size()) {
            return null;
        }
        byte[] bytes = row.bytes();
        int from = row.from(cell);
        int length = row.to(cell) - from;
        if (length == 3 && (bytes[from + 1] == '.' || bytes[from + 1] == ',') && isDigit(bytes[from])
                && isDigit(bytes[from + 2])) {
            return TENTHS[(bytes[from] - '0') * 10 + bytes[from + 2] - '0'];
        }
        String text = row.text(cell);
        if (text == null || !text.matches("(\\d|10)([.,]\\d{1,3})?")) {
            return null;
        }
        double number = Double.parseDouble(text.replace(',', '.'));
        return number <= 10 ? number : null;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
