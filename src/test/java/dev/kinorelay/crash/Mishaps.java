package dev.kinorelay.crash;

import dev.kinorelay.program.Launch;
import dev.kinorelay.sandbox.trakt.TraktDouble;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/** What is no kill and just as bad: a ledger that somebody else holds, a disk without room. */
final class Mishaps {

    /** Longer than SQLite is told to be patient. */
    private static final Duration LONG = Duration.ofSeconds(8);
    private static final int DISK = 24;

    private final Report report;
    private final PrintStream log;

    Mishaps(Report report, PrintStream log) {
        this.report = report;
        this.log = log;
    }

    /** Somebody holds the ledger for longer than the program waits for it; then lets go. */
    void locked(Scene scene, Life life) throws IOException, InterruptedException, SQLException {
        scene.news(life);
        try (LedgerGate gate = LedgerGate.at(scene.folder())) {
            while (!gate.shut()) {
                Thread.onSpinWait();
            }
            life.diesWithin(LONG);
            gate.open();
        }
        judge("the ledger was held by another for " + LONG.toSeconds() + " s", scene, life);
    }

    /** The disk of the ledger is full while there is news; then there is room again. */
    void diskFull(Launch launch, Path folder, TraktDouble trakt) throws IOException, InterruptedException {
        Optional<Path> disk = smallDisk(folder);
        if (disk.isEmpty()) {
            log.println("The disk was not filled: a small one (mount -t tmpfs) needs root on Linux.");
            return;
        }
        try {
            trakt.reset();
            Scene scene = new Scene(launch, folder, trakt, new Random(2));
            Life life = new Campaign(scene, report, log).overture();
            Path filler = fill(disk.get());
            scene.muchNews(life);
            boolean died = life.diesWithin(LONG);
            log.println("With a full disk the program " + (died ? "died" : "lives on")
                    + (scene.difference().lost().isEmpty() ? ", and all arrived" : ", and changes wait"));
            Files.delete(filler);
            judge("the disk was full for " + LONG.toSeconds() + " s", scene, life);
            life.kill();
        } finally {
            run("umount", disk.get().toString());
        }
    }

    private void judge(String what, Scene scene, Life life) throws IOException, InterruptedException {
        Peace peace = Peace.await(scene, life, false);
        report.doubled(scene.difference().doubled());
        if (!peace.isThere()) {
            report.lost(what + ", and there was no peace: " + peace.left() + " " + scene.difference().lost());
        }
        log.printf("Peace after %s: %s%n", what, peace.isThere() ? "yes" : "NO");
    }

    private static Optional<Path> smallDisk(Path folder) throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("data"));
        return run("mount", "-t", "tmpfs", "-o", "size=" + DISK + "m", "kinorelay", data.toString()) ? Optional.of(data)
                : Optional.empty();
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** Takes the last byte there is. */
    private static Path fill(Path disk) throws IOException {
        Path filler = disk.resolve("filler");
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return filler;
        }
    }
}
