package dev.kinorelay.ledger;

import java.util.random.RandomGenerator;

/** Ids made by us: short, sortable by time of making, unique within and across processes. */
public final class Ids {

    private static final byte[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final RandomGenerator RANDOM = RandomGenerator.of("L64X128MixRandom");

    private static long millis;
    private static long count;

    private Ids() {}

    /** 48 bits of time, then a counter that begins at random, in lower-case Crockford base 32: 16 characters. */
    public static String next() {
        long time;
        long number;
        synchronized (Ids.class) {
            advance(System.currentTimeMillis());
            time = millis;
            number = count;
        }
        byte[] text = new byte[16];
        // 80 bits: the upper 40 and the lower 40, eight digits each.
        digits(text, 0, time >>> 8);
        digits(text, 8, (time & 0xff) << 32 | number);
        return new String(text, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static void advance(long now) {
        if (now > millis) {
            millis = now;
            // Half of the counter's range is left to count in.
            count = RANDOM.nextLong(1L << 31);
        } else if (++count >= 1L << 32) {
            millis++;
            count = 0;
        }
    }

    private static void digits(byte[] text, int from, long bits) {
        for (int i = 7; i >= 0; i--) {
            text[from + i] = DIGITS[(int) (bits & 31)];
            bits >>>= 5;
        }
    }
}
