package dev.kinorelay.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at once for the one that ends a cell. */
public final class Scan {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long LINE_FEEDS = ONES * '\n';
    private static final long RETURNS = ONES * '\r';

    private Scan() {}

    /** Where the first stop or line end is; {@code limit} when there is none. */
    public static int end(byte[] bytes, int from, int limit, byte stop) {
        long stops = ONES * stop;
        int at = from;
        while (at <= limit - Long.BYTES) {
            long eight = (long) EIGHT.get(bytes, at);
            long found = (zeros(eight ^ stops) | zeros(eight ^ LINE_FEEDS) | zeros(eight ^ RETURNS)) & HIGH;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < limit && bytes[at] != stop && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }

    /** The lowest byte that is zero has its high bit set; what is above it may be wrong, and is never looked at. */
    private static long zeros(long eight) {
        return eight - ONES & ~eight;
    }
}
