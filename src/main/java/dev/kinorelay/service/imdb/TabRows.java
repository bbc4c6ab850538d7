package dev.kinorelay.service.imdb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rows of cells with tabs between, and nothing else: no quotes, {@code \N} for nothing. Holds one row at a time. */
final class TabRows {

    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private byte[] bytes = new byte[1 << 16];
    private int begin;
    private int end;
    private int next;
    /** Where each cell ends: at its tab or behind the row. */
    private int[] ends = new int[16];
    private int cells;

    TabRows(InputStream in) {
        this.in = in;
    }

    boolean next() throws IOException {
        begin = next;
        cells = 0;
        int at = begin;
        while (true) {
            if (at == end) {
                int read = at - begin;
                if (!fill()) {
                    next = end;
                    return finish(end, read > 0);
                }
                at = begin + read;
            }
            byte letter = bytes[at];
            if (letter == '\t') {
                cell(at);
            } else if (letter == '\n') {
                next = at + 1;
                return finish(at, true);
            }
            at++;
        }
    }

    private boolean finish(int at, boolean found) {
        cell(at > begin && bytes[at - 1] == '\r' ? at - 1 : at);
        return found;
    }

    private void cell(int at) {
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, cells * 2);
        }
        ends[cells++] = at;
    }

    /** Brings more bytes behind those of the row, which may move to the front. */
    private boolean fill() throws IOException {
        if (begin > 0) {
            System.arraycopy(bytes, begin, bytes, 0, end - begin);
            for (int i = 0; i < cells; i++) {
                ends[i] -= begin;
            }
            end -= begin;
            begin = 0;
        }
        if (end == LONGEST) {
            throw new IOException("a line has no end");
        }
        if (end == bytes.length) {
            bytes = Arrays.copyOf(bytes, end * 2);
        }
        int read = in.read(bytes, end, bytes.length - end);
        end += Math.max(read, 0);
        return read > 0;
    }

    int cells() {
        return cells;
    }

    /** Null for nothing. */
    String text(int cell) {
        int from = from(cell);
        int length = ends[cell] - from;
        boolean nothing = length == 0 || length == 2 && bytes[from] == '\\' && bytes[from + 1] == 'N';
        return nothing ? null : new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    /** The number behind so many letters of a cell; -1 for none. */
    long number(int cell, int letters) {
        int from = from(cell) + letters;
        int to = ends[cell];
        if (to - from < 1 || to - from > 12) {
            return -1;
        }
        long number = 0;
        for (int at = from; at < to; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return -1;
            }
            number = number * 10 + bytes[at] - '0';
        }
        return number;
    }

    boolean begins(int cell, String with) {
        int from = from(cell);
        for (int i = 0; i < with.length(); i++) {
            if (from + i >= ends[cell] || bytes[from + i] != with.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int from(int cell) {
        return cell == 0 ? begin : ends[cell - 1] + 1;
    }
}
