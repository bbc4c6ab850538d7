package dev.kinorelay.table;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells whether bytes are UTF-8, at the speed at which they can be read. A last character cut in two is forgiven. */
final class Utf8 {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NON_ASCII = 0x8080808080808080L;
    private static final int WRONG = -1;

    private Utf8() {}

    static boolean isValid(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 17];
        int kept = 0;
        while (true) {
            int read = in.read(buffer, kept, buffer.length - kept);
            if (read < 0) {
                return true;
            }
            int limit = kept + read;
            int checked = check(buffer, limit);
            if (checked == WRONG) {
                return false;
            }
            kept = limit - checked;
            System.arraycopy(buffer, checked, buffer, 0, kept);
        }
    }

    /** How many bytes are whole, right characters; what is left is the beginning of one. */
    private static int check(byte[] bytes, int limit) {
        int at = 0;
        while (at < limit) {
            at = pastAscii(bytes, at, limit);
            if (at == limit) {
                return limit;
            }
            int length = lengthBy(bytes[at] & 0xFF);
            if (length == WRONG || !followed(bytes, at, Math.min(at + length, limit))) {
                return WRONG;
            }
            if (at + length > limit) {
                return at;
            }
            at += length;
        }
        return limit;
    }

    private static int pastAscii(byte[] bytes, int from, int limit) {
        int at = from;
        while (at + 8 <= limit && ((long) EIGHT.get(bytes, at) & NON_ASCII) == 0) {
            at += 8;
        }
        while (at < limit && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    private static int lengthBy(int lead) {
        if (lead < 0xC2 || lead > 0xF4) {
            return WRONG;
        }
        return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    private static boolean followed(byte[] bytes, int at, int end) {
        for (int next = at + 1; next < end; next++) {
            if ((bytes[next] & 0xC0) != 0x80) {
                return false;
            }
        }
        return end < at + 2 || secondFits(bytes[at] & 0xFF, bytes[at + 1] & 0xFF);
    }

    /** Overlong forms, surrogates and what lies beyond Unicode show in the second byte. */
    private static boolean secondFits(int lead, int second) {
        return switch (lead) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
    }
}
