package dev.kinorelay.table;

/** Which byte stands between the cells: told by the first line, or by a spreadsheet's own line "sep=;" above it. */
final class Separator {

    private static final byte[] CANDIDATES = {',', ';', '\t'};

    /** The separator, where the header begins, and how many lines stand above it. */
    record Found(byte separator, int begin, int lines) {}

    private Separator() {}

    static Found of(byte[] bytes, int limit) {
        if (saysSeparator(bytes, limit)) {
            int end = lineEnd(bytes, 5, limit);
            boolean pair = bytes[end] == '\r' && end + 1 < limit && bytes[end + 1] == '\n';
            return new Found(bytes[4], pair ? end + 2 : end + 1, 1);
        }
        int begin = 0;
        while (begin < limit && bytes[begin] >= 0 && bytes[begin] <= ' ') {
            begin++;
        }
        int end = lineEnd(bytes, begin, limit);
        byte best = CANDIDATES[0];
        for (byte candidate : CANDIDATES) {
            if (count(bytes, begin, end, candidate) > count(bytes, begin, end, best)) {
                best = candidate;
            }
        }
        return new Found(best, 0, 0);
    }

    private static boolean saysSeparator(byte[] bytes, int limit) {
        return limit > 5 && (bytes[0] | 32) == 's' && (bytes[1] | 32) == 'e' && (bytes[2] | 32) == 'p'
                && bytes[3] == '=' && (bytes[5] == '\r' || bytes[5] == '\n');
    }

    private static int lineEnd(byte[] bytes, int from, int limit) {
        int at = from;
        while (at < limit && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }

    private static int count(byte[] bytes, int from, int to, byte candidate) {
        int count = 0;
        boolean quoted = false;
        for (int at = from; at < to; at++) {
            if (bytes[at] == '"') {
                quoted = !quoted;
            } else if (bytes[at] == candidate && !quoted) {
                count++;
            }
        }
        return count;
    }
}
