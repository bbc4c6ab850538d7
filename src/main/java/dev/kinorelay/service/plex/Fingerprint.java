package dev.kinorelay.service.plex;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** By what a shelf is known again: the tag Plex gave its first page, and a sum of its rows. */
record Fingerprint(String tag, String sum) {

    static Fingerprint of(String mark) {
        int bar = mark == null ? -1 : mark.indexOf('|');
        return bar < 0 ? new Fingerprint("", "") : new Fingerprint(mark.substring(bar + 1), mark.substring(0, bar));
    }

    static String sum(Stream<String> rows) {
        var sum = new CRC32C();
        long[] count = {0};
        rows.forEach(row -> {
            sum.update((row + "\n").getBytes(StandardCharsets.UTF_8));
            count[0]++;
        });
        return count[0] + ":" + Long.toHexString(sum.getValue());
    }

    @Override
    public String toString() {
        return sum + "|" + tag;
    }
}
