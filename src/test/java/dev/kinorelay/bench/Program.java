package dev.kinorelay.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Kinorelay as a person runs it: the packaged jar in a process of its own, with folders of its own, on the loopback. */
final class Program implements AutoCloseable {

    static final String PASSWORD = "only-for-the-benchmark";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path folder;
    private final int port;
    private final Duration start;

    private Program(Process process, Path folder, int port, Duration start) {
        this.process = process;
        this.folder = folder;
        this.port = port;
        this.start = start;
    }

    /** Starts the jar with these flags and returns when it answers that it is well. */
    static Program start(Path jar, Path folder, List<String> flags) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("").toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile());
        builder.environment()
                .putAll(java.util.Map.of("SERVER_PORT", String.valueOf(port), "SERVER_ADDRESS", "127.0.0.1",
                        "KINORELAY_DATA", folder.resolve("data").toString(), "KINORELAY_INBOX_FOLDER",
                        folder.resolve("inbox").toString(), "KINORELAY_ADMIN_PASSWORD", PASSWORD, "MALLOC_ARENA_MAX",
                        "1"));
        long began = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitHealth(process, port, folder);
        return new Program(process, folder, port, Duration.ofNanos(System.nanoTime() - began));
    }

    private static void awaitHealth(Process process, int port, Path folder) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                try {
                    if (http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // Nobody listens there yet.
                }
                if (process.waitFor(10, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("Kinorelay did not start:\n" + Files.readString(folder.resolve("log.txt")));
    }

    /** From the start of the process to the first good answer. */
    Duration startTime() {
        return start;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    /** Lets a moment pass; says when the program died meanwhile. */
    void await(Duration moment) throws IOException, InterruptedException {
        if (process.waitFor(moment.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("Kinorelay stopped:\n" + Files.readString(folder.resolve("log.txt")));
        }
    }

    /** Resident memory in MiB, or 0 where the system does not tell. */
    long resident() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status)
                .stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** Stops it as a container does. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
