package dev.kinorelay.flow.offline;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** One file, fetched straight to the disk beside its place; what broke off goes on if it has not changed meanwhile. */
final class Download {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BUFFER = 1 << 16;
    private static final int OK = 200;
    private static final int PART = 206;
    private static final int UNCHANGED = 304;

    private final URI address;
    private final Path file;
    private final Path part;
    private final Path mark;
    private final Advance now;

    Download(URI address, Path file, Advance now) {
        this.address = address;
        this.file = file;
        part = file.resolveSibling(file.getFileName() + ".part");
        mark = file.resolveSibling(file.getFileName() + ".part.etag");
        this.now = now;
    }

    void by(HttpClient client) throws IOException, InterruptedException {
        long from = Files.exists(part) && Files.exists(mark) ? Files.size(part) : 0;
        var answer = client.send(request(from), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            now.from(body);
            switch (answer.statusCode()) {
                case UNCHANGED -> {}
                case OK -> {
                    begin(answer);
                    take(body, answer, 0);
                }
                case PART -> take(body, answer, from);
                default -> {
                    startOver();
                    throw new IOException("it was answered with status " + answer.statusCode());
                }
            }
        }
    }

    private HttpRequest request(long from) throws IOException {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).header("User-Agent", "Kinorelay (self-hosted)");
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-").header("If-Range", Files.readString(mark));
        } else if (Files.exists(file)) {
            request.header("If-Modified-Since", DateTimeFormatter.RFC_1123_DATE_TIME
                    .format(Files.getLastModifiedTime(file).toInstant().atZone(ZoneOffset.UTC)));
        }
        return request.build();
    }

    private void begin(HttpResponse<?> answer) throws IOException {
        startOver();
        var tag = answer.headers().firstValue("ETag");
        if (tag.isPresent()) {
            Files.writeString(mark, tag.get());
        }
    }

    private void startOver() throws IOException {
        Files.deleteIfExists(part);
        Files.deleteIfExists(mark);
    }

    private void take(InputStream body, HttpResponse<?> answer, long from) throws IOException {
        long size = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
        now.expect(Math.max(size, 0) + from);
        now.add(from);
        long taken = 0;
        try (var out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            byte[] some = new byte[BUFFER];
            for (int read = body.read(some); read >= 0 && !now.isStopped(); read = body.read(some)) {
                out.write(some, 0, read);
                taken += read;
                now.add(read);
            }
        }
        if (now.isStopped()) {
            return;
        }
        if (size >= 0 && taken < size) {
            throw new IOException("it ended before its end");
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(mark);
    }
}
