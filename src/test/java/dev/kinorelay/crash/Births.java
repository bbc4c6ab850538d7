package dev.kinorelay.crash;

import dev.kinorelay.program.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;

/** Kills in the very first start, between two of the steps that make the ledger's tables. */
final class Births {

    static final KillPoint POINT = new KillPoint("migration", "between two steps of making the ledger's tables",
            Trap.ledger(steps()), (scene, life) -> {}, KillPoint.ledger(steps()));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Births() {}

    /** Whether it was killed there; throws when it does not start afterwards. */
    static boolean kill(Launch launch, Path folder, Scene beside)
            throws IOException, InterruptedException, SQLException {
        Scene scene = new Scene(launch, Files.createDirectories(folder), beside.trakt(), beside.random());
        LedgerGate.warmUp();
        Life life = scene.begin();
        POINT.trap().set(scene, life);
        boolean hit = life.diesWithin(PATIENCE);
        life.kill();
        hit = POINT.proof().shows(scene, life.wreck()) && hit;
        Life next = scene.begin();
        next.program().awaitHealth();
        next.kill();
        return hit;
    }

    private static String steps() {
        long all = Stream.of("common", "sqlite").mapToLong(Births::files).sum();
        return "SELECT count(*) BETWEEN 1 AND " + (all - 1) + " FROM flyway_schema_history";
    }

    private static long files(String folder) {
        String[] names = Path.of("src", "main", "resources", "db", "migration", folder).toFile().list();
        return names == null ? 0 : names.length;
    }
}
