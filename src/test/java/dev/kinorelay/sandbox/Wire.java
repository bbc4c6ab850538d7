package dev.kinorelay.sandbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** HTTP/1.1 on one connection, so near to the socket that an answer can be cut in half. */
final class Wire implements Closeable {

    private static final int WORTH_PACKING = 256;

    private final Socket socket;
    private final InputStream in;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        socket.setTcpNoDelay(true);
    }

    /** The next call; null when the caller has gone. */
    Call next() throws IOException {
        String first = line();
        if (first == null || first.isBlank()) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        String[] words = first.split(" ");
        return Call.of(words[0], words[1], headers, new String(body(headers), StandardCharsets.UTF_8));
    }

    void answer(Call call, Answer answer) throws IOException {
        socket.getOutputStream().write(bytes(call, answer));
        socket.getOutputStream().flush();
    }

    /** All headers, half of the body, and no more. */
    void half(Call call, Answer answer) throws IOException {
        byte[] whole = bytes(call, answer);
        int headers = new String(whole, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
        socket.getOutputStream().write(Arrays.copyOf(whole, headers + (whole.length - headers) / 2));
        socket.getOutputStream().flush();
        socket.close();
    }

    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (!headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(line().replaceFirst(";.*", "").strip(), 16);
            whole.write(exactly(size));
            line();
        } while (size > 0);
        return whole.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the caller went in the middle of a call");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            line.write(read);
            read = in.read();
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private static byte[] bytes(Call call, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(answer.isPicture() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        boolean packed = body.length > WORTH_PACKING && call.header("accept-encoding").contains("gzip");
        if (packed) {
            body = packed(body);
        }
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " .\r\n");
        answer.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (packed) {
            head.append("Content-Encoding: gzip\r\n");
        }
        if (answer.status() != 204 && answer.status() != 304) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] top = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(top, top.length + body.length);
        System.arraycopy(body, 0, whole, top.length, body.length);
        return whole;
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
