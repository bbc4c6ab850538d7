package dev.kinorelay.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What spreadsheets call "Unicode text", read as if it were UTF-8. */
final class Utf16AsUtf8 extends InputStream {

    private final Reader reader;
    private final char[] chars = new char[1 << 14];
    private char carried;
    private byte[] ready = {};
    private int at;

    Utf16AsUtf8(InputStream in, Charset charset) {
        reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (at == ready.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, target, offset, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private boolean fill() throws IOException {
        int kept = carried == 0 ? 0 : 1;
        chars[0] = carried;
        int read = reader.read(chars, kept, chars.length - kept);
        int length = Math.max(read, 0) + kept;
        carried = 0;
        if (read > 0 && Character.isHighSurrogate(chars[length - 1])) {
            carried = chars[--length];
        }
        ready = new String(chars, 0, length).getBytes(StandardCharsets.UTF_8);
        at = 0;
        return ready.length > 0 || read > 0 && fill();
    }
}
