package dev.kinorelay.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a file into rows and cells, forgiving what spreadsheets do to quotes. It works on bytes, because separators,
 * quotes and line ends are the same bytes in every encoding that gets here, and most cells never become text.
 */
public final class Rows implements Closeable {

    public static final int LONGEST = 1 << 20;

    private static final byte QUOTE = '"';
    private static final int CHUNK = 1 << 17;
    private static final int MORE = -1;
    private static final int NOTHING = -2;

    private final InputStream in;
    private final Row row;
    private final byte separator;
    private byte[] buffer = new byte[CHUNK];
    private int start;
    private int limit;
    private boolean ended;
    private long line = 1;

    public Rows(Text text) throws IOException {
        in = text.bytes();
        row = new Row(text.charset());
        refill();
        Separator.Found found = Separator.of(buffer, limit);
        separator = found.separator();
        start = found.begin();
        line += found.lines();
    }

    /** The row read last; its content changes with the next one. */
    public Row row() {
        return row;
    }

    public boolean next() throws IOException {
        int end = scan();
        while (end == MORE && limit - start <= LONGEST) {
            refill();
            end = scan();
        }
        if (end == NOTHING) {
            return false;
        }
        if (end == MORE || end - start > LONGEST) {
            skip();
        } else {
            boolean wrapped = row.size() == 1 && buffer[start] == QUOTE && row.flaw() == Row.Flaw.NONE;
            row.settle();
            long breaks = row.breaks();
            if (wrapped) {
                unwrap();
            }
            start = end;
            line += breaks;
        }
        return true;
    }

    /** The next row with anything in it. */
    public boolean nextFilled() throws IOException {
        boolean there = next();
        while (there && row.isBlank()) {
            there = next();
        }
        return there;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int scan() {
        row.begin(buffer, line);
        int at = start;
        if (at == limit) {
            return ended ? NOTHING : MORE;
        }
        while (true) {
            at = at < limit && buffer[at] == QUOTE ? quoted(at) : bare(at);
            if (at == limit) {
                row.cutOff();
                return ended ? at : MORE;
            }
            byte b = buffer[at++];
            if (b != separator) {
                return lineEnd(b, at);
            }
        }
    }

    private int lineEnd(byte b, int next) {
        row.breaks(1);
        if (b == '\n') {
            return next;
        }
        if (next == limit) {
            return ended ? next : MORE;
        }
        return buffer[next] == '\n' ? next + 1 : next;
    }

    private int bare(int begin) {
        int end = Scan.end(buffer, begin, limit, separator);
        row.add(begin, end);
        return end;
    }

    private int quoted(int begin) {
        byte[] bytes = buffer;
        int last = limit;
        boolean plain = true;
        int breaks = 0;
        int at = Scan.end(bytes, begin + 1, last, QUOTE);
        while (at < last) {
            byte b = bytes[at++];
            if (b == QUOTE) {
                if (at == last || bytes[at] != QUOTE) {
                    return afterQuote(begin, at, plain, breaks);
                }
                plain = false;
                at++;
            } else if (b == '\n' || at == last || bytes[at] != '\n') {
                breaks++;
            }
            at = Scan.end(bytes, at, last, QUOTE);
        }
        row.flaw(Row.Flaw.OPEN_QUOTE, row.breaks());
        row.breaks(breaks);
        row.add(begin, last);
        return last;
    }

    private int afterQuote(int begin, int at, boolean plain, int breaks) {
        int end = Scan.end(buffer, at, limit, separator);
        if (end > at && breaks > 0) {
            row.flaw(Row.Flaw.TORN_QUOTE, row.breaks());
        }
        row.breaks(breaks);
        if (plain && end == at) {
            row.add(begin + 1, at - 1);
        } else {
            row.addRaw(begin, end);
        }
        return end;
    }

    /** A spreadsheet that expects another separator puts a whole row into one cell; within it is the row as it was. */
    private void unwrap() {
        int from = row.from(0);
        int to = row.to(0);
        if (Scan.end(buffer, from, to, separator) == to) {
            return;
        }
        long breaks = row.breaks();
        boolean cut = row.isCut();
        int keptLimit = limit;
        boolean keptEnded = ended;
        start = from;
        limit = to;
        ended = true;
        boolean whole = scan() == to;
        row.unwrapped(breaks, cut);
        if (!whole) {
            row.flaw(Row.Flaw.TORN_QUOTE, 0);
        }
        row.settle();
        limit = keptLimit;
        ended = keptEnded;
    }

    /** Goes past a row that is too long to be one, keeping only how it began. */
    private void skip() throws IOException {
        byte[] head = Arrays.copyOfRange(buffer, start, start + 256);
        EndlessRow rest = new EndlessRow(separator);
        while (!rest.isOver() && start < limit) {
            start = rest.past(buffer, start, limit);
            if (start == limit) {
                refill();
            }
        }
        row.begin(head, line);
        row.add(0, head.length);
        row.flaw(rest.isQuoted() ? Row.Flaw.OPEN_QUOTE : Row.Flaw.TOO_LONG, rest.quoteOpened());
        row.breaks(rest.breaks());
        if (!rest.hasLineEnd()) {
            row.cutOff();
        }
        line += rest.breaks();
    }

    private void refill() throws IOException {
        int kept = limit - start;
        if (kept > buffer.length / 2) {
            buffer = Arrays.copyOfRange(buffer, start, start + buffer.length * 2);
        } else {
            System.arraycopy(buffer, start, buffer, 0, kept);
        }
        start = 0;
        limit = kept;
        while (limit < buffer.length && !ended) {
            int read = in.read(buffer, limit, buffer.length - limit);
            ended = read < 0;
            limit += Math.max(read, 0);
        }
    }
}
