package dev.kinorelay.program;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
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
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Kinorelay as a person runs it: in a process of its own, with folders of its own, on the loopback. */
public final class Program implements AutoCloseable {

    public static final String PASSWORD = "only-for-the-benchmark";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path folder;
    private final int port;
    private final Thread reaper;
    private final long began = System.nanoTime();
    private Duration start;

    private Program(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
        this.reaper = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(reaper);
    }

    /** Starts it and returns when it answers that it is well. */
    public static Program start(Launch launch, Path folder) throws IOException, InterruptedException {
        Program program = begin(launch, folder);
        program.awaitHealth();
        return program;
    }

    /** Starts it and returns at once. Its log is {@code log.txt} in the folder; a second start in a folder goes on with it. */
    public static Program begin(Launch launch, Path folder) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(launch.arguments());
        File log = folder.resolve("log.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("").toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment()
                .putAll(Map.of("SERVER_PORT", String.valueOf(port), "SERVER_ADDRESS", "127.0.0.1", "KINORELAY_DATA",
                        folder.resolve("data").toString(), "KINORELAY_INBOX_FOLDER", folder.resolve("inbox").toString(),
                        "KINORELAY_ADMIN_PASSWORD", PASSWORD, "MALLOC_ARENA_MAX", "1"));
        builder.environment().putAll(launch.settings());
        return new Program(builder.start(), folder, port);
    }

    /** Returns when it answers that it is well. */
    public void awaitHealth() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                try {
                    if (http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        start = Duration.ofNanos(System.nanoTime() - began);
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
        kill();
        throw new IllegalStateException("Kinorelay did not start:\n" + log());
    }

    /** From the start of the process to the first good answer. */
    public Duration startTime() {
        return start;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public Path folder() {
        return folder;
    }

    public Path inbox() {
        return folder.resolve("inbox");
    }

    public String log() throws IOException {
        return Files.readString(folder.resolve("log.txt"));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Lets a moment pass; says when the program died meanwhile. */
    public void await(Duration moment) throws IOException, InterruptedException {
        if (process.waitFor(moment.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("Kinorelay stopped:\n" + log());
        }
    }

    /** Resident memory in MiB, or 0 where the system does not tell. */
    public long resident() throws IOException {
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

    /** SIGKILL; returns when nothing of it is left. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
        forgetReaper();
    }

    /** Stops it as a container does. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        kill();
    }

    private void forgetReaper() {
        try {
            Runtime.getRuntime().removeShutdownHook(reaper);
        } catch (IllegalStateException ending) {
            // It is this machine that ends.
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
