package dev.kinorelay.service.imdb;

/** Which byte stands between the cells: told by the first line, or by a spreadsheet's own line "sep=;" above it. */
final class Separator {

    private static final byte[] CANDIDATES = {',', ';', '\t'};

    /** The separator, where the header begins, and how many lines stand above it. */
    record Found(byte separator, int begin, int lines) {}

    private Separator() {}

    static Found of(byte[] bytes, int limit) {
        if (limit > 5 && startsWithSep(bytes)) {
            int end = lineEnd(bytes, 5, limit);
            int begin = end < limit && bytes[end] == '\r' && end + 1 < limit && bytes[end + 1] == '\n' ? end + 2
                    : end + 1;
            return new Found(bytes[4], Math.min(begin, limit), 1);
        }
        int end = lineEnd(bytes, 0, limit);
        byte best = ',';
        int most = 0;
        for (byte candidate : CANDIDATES) {
            int count = count(bytes, end, candidate);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return new Found(best, 0, 0);
    }

    private static boolean startsWithSep(byte[] bytes) {
        return (bytes[0] | 32) == 's' && (bytes[1] | 32) == 'e' && (bytes[2] | 32) == 'p' && bytes[3] == '='
                && (bytes[5] == '\r' || bytes[5] == '\n');
    }

    private static int lineEnd(byte[] bytes, int from, int limit) {
        int at = from;
        while (at < limit && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }

    private static int count(byte[] bytes, int end, byte candidate) {
        int count = 0;
        boolean quoted = false;
        for (int at = 0; at < end; at++) {
            if (bytes[at] == '"') {
                quoted = !quoted;
            } else if (bytes[at] == candidate && !quoted) {
                count++;
            }
        }
        return count;
    }
}
