package dev.kinorelay.table;

import java.nio.charset.Charset;
import java.util.Arrays;

/** One row as it lies in the reading buffer; valid until the next one is read. */
public final class Row {

    /** What can be wrong with a row as a whole. */
    public enum Flaw {
        NONE, OPEN_QUOTE, TORN_QUOTE, TOO_LONG
    }

    private static final int EXCERPT = 160;

    private final Charset charset;
    private byte[] bytes;
    private long line;
    private long breaks;
    private boolean cut;
    private Flaw flaw;
    private long flawLine;
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
        breaks = 0;
        size = 0;
        cut = false;
        flaw = Flaw.NONE;
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

    /** A cell with quotes that are more than its wrapping; they are taken out when the row is whole. */
    void addRaw(int begin, int end) {
        add(begin, end);
        raw[size - 1] = true;
        anyRaw = true;
    }

    void settle() {
        for (int cell = 0; anyRaw && cell < size; cell++) {
            if (raw[cell]) {
                to[cell] = unquote(from[cell], to[cell]);
            }
        }
    }

    void breaks(long more) {
        breaks += more;
    }

    /** The first flaw counts; it begins {@code lines} line ends below the start of the row. */
    void flaw(Flaw found, long lines) {
        if (flaw == Flaw.NONE) {
            flaw = found;
            flawLine = line + lines;
        }
    }

    /** What stood in one cell is the row; its line ends and the end of the file are still those of the cell. */
    void unwrapped(long lineEnds, boolean fileEnds) {
        breaks = lineEnds;
        cut = fileEnds;
    }

    void cutOff() {
        cut = true;
    }

    /** The physical line on which the row begins. */
    public long line() {
        return line;
    }

    /** Line ends in the row and behind it. */
    public long breaks() {
        return breaks;
    }

    public Flaw flaw() {
        return flaw;
    }

    public long flawLine() {
        return flawLine;
    }

    /** No line end follows: the file ends here, by design or by accident. */
    public boolean isCut() {
        return cut;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return size;
    }

    public int from(int cell) {
        return from[cell];
    }

    public int to(int cell) {
        return to[cell];
    }

    public boolean isEmpty(int cell) {
        return cell < 0 || cell >= size || textBegin(from[cell], to[cell]) == to[cell];
    }

    public boolean isBlank() {
        int cell = 0;
        while (cell < size && isEmpty(cell)) {
            cell++;
        }
        return cell == size && flaw == Flaw.NONE;
    }

    /** The cell without blanks around it; null when there is nothing. */
    public String text(int cell) {
        return cell < 0 || cell >= size ? null : text(from[cell], to[cell]);
    }

    public String text(int begin, int end) {
        int first = textBegin(begin, end);
        int last = end;
        while (last > first && isBlank(bytes[last - 1])) {
            last--;
        }
        return first == last ? null : new String(bytes, first, last - first, charset);
    }

    public boolean sameText(int cell, int other) {
        return cell >= 0 && other >= 0 && cell < size && other < size
                && Arrays.equals(bytes, from[cell], to[cell], bytes, from[other], to[other]);
    }

    /** How the row begins, on one line, for a person to find it again. */
    public String excerpt() {
        StringBuilder text = new StringBuilder();
        for (int cell = 0; cell < size && text.length() < EXCERPT; cell++) {
            int length = Math.min(to[cell] - from[cell], 2 * EXCERPT);
            text.append(cell == 0 ? "" : ", ").append(new String(bytes, from[cell], length, charset));
        }
        String line = text.toString().replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT - 1) + "…";
    }

    public int textBegin(int begin, int end) {
        int at = begin;
        while (at < end && isBlank(bytes[at])) {
            at++;
        }
        return at;
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
