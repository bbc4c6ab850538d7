package dev.kinorelay.crash;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.program.Visitor;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** Waits until nothing is under way any more and the far side holds what it should; how that went. */
record Peace(boolean isThere, int relinked, String left) {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int SECOND = 10;
    private static final String OPEN = "SELECT (SELECT count(*) FROM parcel WHERE state = 'ADMITTED')"
            + " + (SELECT count(*) FROM parcel WHERE state = 'SENDING') + (SELECT count(*) FROM parcel WHERE state = 'POSTPONED')"
            + " + (SELECT count(*) FROM run WHERE state IN ('OPEN', 'DECIDED'))";

    /** {@code mayRelink}: whether it is right that the account has to be connected anew. */
    static Peace await(Scene scene, Life life, boolean mayRelink) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int relinked = 0;
        for (int look = 1; System.nanoTime() < end; look++) {
            if (isThere(scene, life)) {
                return new Peace(true, relinked, "");
            }
            if (life.diesWithin(GLANCE)) {
                return new Peace(false, relinked, "the program ended by itself");
            }
            if (look % SECOND == 0) {
                scene.applyWhatWaits(life);
                if (mayRelink && relinked == 0 && needsAttention(scene, life)) {
                    scene.connect(life);
                    relinked++;
                }
            }
        }
        try (Visitor visitor = scene.visitor(life)) {
            return new Peace(false, relinked, "open: " + open(life) + ", waiting: " + visitor.api("/api/v1/waiting")
                    + ", accounts: " + visitor.api("/api/v1/accounts") + ", runs: "
                    + visitor.api("/api/v1/runs?limit=6"));
        }
    }

    static boolean isThere(Scene scene, Life life) throws IOException {
        return scene.difference().lost().isEmpty() && open(life) == 0;
    }

    static void awaitAt(Scene scene, Life life) throws IOException, InterruptedException {
        Peace peace = await(scene, life, false);
        if (!peace.isThere() && !life.isOver()) {
            throw new IllegalStateException("No peace: " + peace.left() + " " + scene.difference());
        }
    }

    private static long open(Life life) throws IOException {
        try (LedgerGate window = LedgerGate.window(life.program().folder())) {
            return window.count(OPEN);
        } catch (SQLException trouble) {
            throw new IOException(trouble);
        }
    }

    private static boolean needsAttention(Scene scene, Life life) throws IOException, InterruptedException {
        try (Visitor visitor = scene.visitor(life)) {
            for (JsonNode account : visitor.api("/api/v1/accounts")) {
                if (account.hasNonNull("message")) {
                    return true;
                }
            }
            return false;
        }
    }
}
