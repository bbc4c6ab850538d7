package dev.kinorelay.crash;

import dev.kinorelay.sandbox.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;

/** Kills a life when the moment has come; set before what leads there. */
interface Trap {

    void set(Scene scene, Life life) throws SQLException, IOException, InterruptedException;

    /** When a call comes, before or after its effect, while the program waits for the answer. */
    static Trap call(Fault fault) {
        return (scene, life) -> scene.trakt().faults().set(fault.cue(life::kill));
    }

    /** When a call has been answered and the program can write down none of it. */
    static Trap answered(Fault fault) {
        return (scene, life) -> {
            LedgerGate gate = LedgerGate.at(scene.folder());
            life.watchedAt(gate);
            scene.trakt().faults().set(fault.after().cue(() -> {
                shut(gate, life);
                later(life, Duration.ofMillis(200));
            }));
        };
    }

    /** As soon as the ledger says so, between two of the program's transactions. */
    static Trap ledger(String query) {
        return (scene, life) -> watch(life, scene, gate -> {
            long seen = -1;
            while (!life.isOver()) {
                long version = gate.version();
                if (version == seen) {
                    Thread.onSpinWait();
                    continue;
                }
                shut(gate, life);
                if (gate.count(query) > 0) {
                    life.kill();
                    return;
                }
                gate.open();
                seen = version;
            }
        });
    }

    /** In the middle of a transaction that begins when the ledger says so. */
    static Trap writing(String query) {
        return (scene, life) -> watch(life, scene, gate -> {
            while (!life.isOver()) {
                if (gate.shut()) {
                    gate.open();
                    life.diesWithin(Duration.ofNanos(100_000));
                } else if (gate.count(query) > 0) {
                    life.kill();
                }
            }
        });
    }

    /** When such a file has appeared. */
    static Trap file(String folder, String glob) {
        return (scene, life) -> Thread.ofPlatform().daemon().start(() -> {
            Path place = scene.folder().resolve("data").resolve(folder);
            while (!life.isOver() && !holds(place, glob)) {
                Thread.onSpinWait();
            }
            life.kill();
        });
    }

    /** After so long. */
    static Trap later(Duration time) {
        return (scene, life) -> later(life, time);
    }

    private static void later(Life life, Duration time) {
        Thread.ofPlatform().daemon().start(() -> {
            if (!life.diesWithin(time)) {
                life.kill();
            }
        });
    }

    private static void watch(Life life, Scene scene, Watch watch) {
        life.watchedBy(Thread.ofPlatform().daemon().unstarted(() -> {
            try {
                while (!life.isOver() && !Files.exists(LedgerGate.file(scene.folder()))) {
                    Thread.onSpinWait();
                }
                LedgerGate gate = LedgerGate.at(scene.folder());
                life.watchedAt(gate);
                watch.until(gate);
            } catch (SQLException trouble) {
                throw new IllegalStateException(trouble);
            }
        }));
    }

    private static void shut(LedgerGate gate, Life life) {
        try {
            while (!life.isOver() && !gate.shut()) {
                Thread.onSpinWait();
            }
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private static boolean holds(Path folder, String glob) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().matches(glob));
        } catch (IOException | UncheckedIOException changing) {
            return false;
        }
    }

    /** What is done with the ledger until the end. */
    interface Watch {
        void until(LedgerGate gate) throws SQLException;
    }
}
