package dev.kinorelay.service.imdb;

import java.nio.charset.Charset;
import java.util.Arrays;

/** One row as it lies in the reading buffer; valid until the next one is read. */
final class Row {

    private static final int EXCERPT = 160;

    byte[] bytes;
    long line;
    long openLine;
    int breaks;
    boolean cut;
    boolean open;
    boolean torn;
    boolean tooLong;

    private final Charset charset;
    private int[] from = new int[32];
    private int[] to = new int[32];
    private boolean[] raw = new boolean[32];
    private int size;
    private boolean anyRaw;

    Row(Charset charset) {
        this.charset = charset;
    }

    void begin(byte[] buffer, long atLine) {
        bytes = buffer;
        line = atLine;
        openLine = atLine;
        breaks = 0;
        size = 0;
        cut = false;
        open = false;
        torn = false;
        tooLong = false;
        anyRaw = false;
    }

    void add(int begin, int end) {
        if (size == from.length) {
            grow();
        }
        from[size] = begin;
        to[size] = end;
        raw[size++] = false;
    }

    /** A field with quotes that are more than its wrapping; they are taken out when the row is whole. */
    void addRaw(int begin, int end) {
        add(begin, end);
        raw[size - 1] = true;
        anyRaw = true;
    }

    void settle() {
        if (anyRaw) {
            for (int cell = 0; cell < size; cell++) {
                if (raw[cell]) {
                    to[cell] = unquote(from[cell], to[cell]);
                }
            }
        }
    }

    int size() {
        return size;
    }

    int from(int cell) {
        return from[cell];
    }

    int to(int cell) {
        return to[cell];
    }

    boolean isEmpty(int cell) {
        if (cell < 0 || cell >= size) {
            return true;
        }
        for (int at = from[cell]; at < to[cell]; at++) {
            if (bytes[at] > ' ' || bytes[at] < 0) {
                return false;
            }
        }
        return true;
    }

    boolean isBlank() {
        for (int cell = 0; cell < size; cell++) {
            if (!isEmpty(cell)) {
                return false;
            }
        }
        return !tooLong;
    }

    /** The cell without blanks around it; null when there is nothing. */
    String text(int cell) {
        if (isEmpty(cell)) {
            return null;
        }
        int begin = from[cell];
        int end = to[cell];
        while (isBlank(bytes[begin])) {
            begin++;
        }
        while (isBlank(bytes[end - 1])) {
            end--;
        }
        return new String(bytes, begin, end - begin, charset);
    }

    boolean sameText(int cell, int other) {
        return cell < size && other < size
                && Arrays.equals(bytes, from[cell], to[cell], bytes, from[other], to[other]);
    }

    /** How the row begins, on one line, for a person to find it again. */
    String excerpt() {
        StringBuilder text = new StringBuilder();
        for (int cell = 0; cell < size && text.length() < EXCERPT; cell++) {
            int length = Math.min(to[cell] - from[cell], EXCERPT);
            text.append(cell == 0 ? "" : ", ").append(new String(bytes, from[cell], length, charset));
        }
        String line = text.toString().replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT - 1) + "…";
    }

    private static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }

    private int unquote(int begin, int end) {
        int target = begin;
        boolean quoted = true;
        for (int at = begin + 1; at < end; at++) {
            byte b = bytes[at];
            if (quoted && b == '"') {
                quoted = at + 1 < end && bytes[at + 1] == '"';
                if (!quoted) {
                    continue;
                }
                at++;
            }
            bytes[target++] = b;
        }
        return target;
    }

    private void grow() {
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
        raw = Arrays.copyOf(raw, size * 2);
    }
}
