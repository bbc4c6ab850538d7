package dev.kinorelay.service.imdb;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a file into rows and cells, forgiving what spreadsheets do to quotes. It works on bytes, because separators,
 * quotes and line ends are the same bytes in every encoding that gets here, and most cells never become text.
 */
final class Rows implements Closeable {

    static final int LONGEST = 1 << 20;

    private static final int CHUNK = 1 << 17;
    private static final int MORE = -1;
    private static final int NOTHING = -2;

    private final InputStream in;
    private final Row row;
    private byte[] buffer = new byte[CHUNK];
    private int start;
    private int limit;
    private boolean ended;
    private long line = 1;
    private byte separator;

    Rows(Text text) throws IOException {
        in = text.bytes();
        row = new Row(text.charset());
        refill();
        Separator.Found found = Separator.of(buffer, limit);
        separator = found.separator();
        start = found.begin();
        line += found.lines();
    }

    /** The row read last; its content changes with the next one. */
    Row row() {
        return row;
    }

    boolean next() throws IOException {
        int end = scan();
        while (end == MORE) {
            if (limit - start > LONGEST) {
                skip();
                return true;
            }
            refill();
            end = scan();
        }
        if (end == NOTHING) {
            return false;
        }
        row.settle();
        start = end;
        line += row.breaks;
        return true;
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
            at = at < limit && buffer[at] == '"' ? quoted(at) : bare(at);
            if (at == limit) {
                row.cut = true;
                return ended ? at : MORE;
            }
            byte b = buffer[at++];
            if (b != separator) {
                return lineEnd(b, at);
            }
        }
    }

    private int lineEnd(byte b, int next) {
        row.breaks++;
        if (b == '\n') {
            return next;
        }
        if (next == limit) {
            return ended ? next : MORE;
        }
        return buffer[next] == '\n' ? next + 1 : next;
    }

    private int bare(int begin) {
        int end = bareEnd(begin);
        row.add(begin, end);
        return end;
    }

    private int bareEnd(int begin) {
        byte[] bytes = buffer;
        byte stop = separator;
        int last = limit;
        int at = begin;
        while (at < last) {
            byte b = bytes[at];
            if (b == stop || b == '\n' || b == '\r') {
                return at;
            }
            at++;
        }
        return last;
    }

    private int quoted(int begin) {
        byte[] bytes = buffer;
        int last = limit;
        boolean plain = true;
        int breaks = 0;
        int at = begin + 1;
        while (at < last) {
            byte b = bytes[at++];
            if (b == '"') {
                if (at < last && bytes[at] == '"') {
                    plain = false;
                    at++;
                } else {
                    return afterQuote(begin, at, plain, breaks);
                }
            } else if (b == '\n' || b == '\r' && (at == last || bytes[at] != '\n')) {
                breaks++;
            }
        }
        row.openLine = line + row.breaks;
        row.open = true;
        row.add(begin, last);
        row.breaks += breaks;
        return last;
    }

    private int afterQuote(int begin, int at, boolean plain, int breaks) {
        int end = bareEnd(at);
        if (end > at && breaks > 0) {
            row.openLine = line + row.breaks;
            row.torn = true;
        }
        row.breaks += breaks;
        if (plain && end == at) {
            row.add(begin + 1, at - 1);
        } else {
            row.addRaw(begin, end);
        }
        return end;
    }

    private void skip() throws IOException {
        byte[] head = Arrays.copyOfRange(buffer, start, start + 256);
        EndlessRow rest = new EndlessRow(separator);
        int at = start;
        while (at >= 0) {
            at = rest.endsAt(buffer, at, limit);
            if (at >= 0) {
                start = at;
                break;
            }
            start = limit;
            refill();
            at = limit == start ? -1 : start;
        }
        row.begin(head, line);
        row.add(0, head.length);
        row.tooLong = true;
        row.open = rest.isQuoted();
        row.openLine = line + rest.quoteOpened();
        row.cut = at < 0;
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
