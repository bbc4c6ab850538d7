package dev.kinorelay.flow.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that does on the wire what it is told, and remembers every request that reached it. */
final class Loopback implements AutoCloseable {

    /** What came in: its first line, headers (names in small letters) and body. */
    record Asked(String line, Map<String, String> headers, String body, long at) {}

    /** What is done with a request, on its connection; the connection lives on when true. */
    interface Deed {
        boolean with(Asked asked, Socket connection) throws IOException;
    }

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();
    volatile Deed deed = json(200, "{}");

    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    Loopback() {
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI at(String path) {
        return URI.create("http://localhost:" + server.getLocalPort() + path);
    }

    static Deed json(int status, String body, String... headers) {
        return answer(status, body.getBytes(StandardCharsets.UTF_8), with("Content-Type: application/json", headers));
    }

    private static String[] with(String first, String... rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(rest));
        return all.toArray(String[]::new);
    }

    static Deed answer(int status, byte[] body, String... headers) {
        return raw(("HTTP/1.1 " + status + " Said\r\nContent-Length: " + body.length + "\r\n"
                + String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n") + "\r\n"), body, true);
    }

    static Deed raw(String head, byte[] body, boolean keep) {
        return (asked, connection) -> {
            var out = connection.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            return keep;
        };
    }

    static Deed reset() {
        return (asked, connection) -> {
            connection.setSoLinger(true, 0);
            return false;
        };
    }

    Deed silence() {
        return (asked, connection) -> {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        };
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var connection = server.accept();
                connections.incrementAndGet();
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException end) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            var request = request(in);
            while (request != null) {
                asked.add(request);
                if (!deed.with(request, connection)) {
                    return;
                }
                request = request(in);
            }
        } catch (IOException gone) {
            // The other side has had enough.
        }
    }

    private static Asked request(InputStream in) throws IOException {
        String line = line(in);
        if (line.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Asked(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8), System.nanoTime());
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
