package dev.kinorelay.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** One kill after another, and after each the question whether everything arrived once. */
final class Campaign {

    /** How long a moment is waited for before it counts as missed. */
    private static final Duration TRAP_PATIENCE = Duration.ofSeconds(35);
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final int LOOKS = 70;

    private final Scene scene;
    private final Report report;
    private final PrintStream log;

    Campaign(Scene scene, Report report, PrintStream log) {
        this.scene = scene;
        this.report = report;
        this.log = log;
    }

    /** An account is connected and everything is where it belongs. */
    Life overture() throws IOException, InterruptedException {
        Life life = scene.begin();
        life.program().awaitHealth();
        scene.connect(life);
        scene.household().live(30);
        scene.household().export(life.program().inbox());
        Peace.awaitAt(scene, life);
        return life;
    }

    /** Kills at the point, starts again, and answers the next life when there is peace; null when that does not come. */
    Life kill(Life life, KillPoint point) throws IOException, InterruptedException, SQLException {
        boolean hit = die(life, point);
        long began = System.nanoTime();
        Life next = scene.begin();
        if (point.again() != null) {
            hit = dieAgain(next, point) && hit;
            next = scene.begin();
        }
        next.program().awaitHealth();
        count(point, hit);
        boolean peace = inPeace(next, point.name(), point.name().equals("refresh-done"));
        report.recovered(Duration.ofNanos(System.nanoTime() - began));
        return peace ? next : null;
    }

    /** Several kills in a row, each in the mess of the last; then peace. */
    Life killInHaste(Life life, List<KillPoint> points) throws IOException, InterruptedException, SQLException {
        Life next = life;
        for (KillPoint point : points) {
            boolean hit = die(next, point);
            next = scene.begin();
            if (point.again() != null) {
                hit = dieAgain(next, point) && hit;
                next = scene.begin();
            }
            count(point, hit);
        }
        next.program().awaitHealth();
        return inPeace(next, "a row of kills", false) ? next : null;
    }

    private boolean dieAgain(Life life, KillPoint point) throws IOException, InterruptedException, SQLException {
        point.again().set(scene, life);
        boolean trapped = life.diesWithin(TRAP_PATIENCE);
        life.kill();
        scene.trakt().faults().clear();
        return trapped && point.proof().shows(scene, life.wreck());
    }

    private boolean inPeace(Life life, String after, boolean mayRelink) throws IOException, InterruptedException {
        Peace peace = Peace.await(scene, life, mayRelink);
        report.relinked(peace.relinked());
        report.doubled(scene.difference().doubled()).forEach(what -> log.println("  doubled: " + what));
        if (!peace.isThere()) {
            scene.difference().lost().forEach(report::lost);
            report.lost("after " + after + " there was no peace: " + peace.left());
            life.kill();
        }
        return peace.isThere();
    }

    void count(KillPoint point, boolean hit) {
        report.kill(point, hit);
        log.printf("%4d  %-18s %s%n", report.kills(), point.name(), hit ? "hit" : "missed");
    }

    private boolean die(Life life, KillPoint point) throws IOException, InterruptedException, SQLException {
        point.trap().set(scene, life);
        point.deed().perform(scene, life);
        boolean trapped = dies(life);
        life.kill();
        scene.trakt().faults().clear();
        return trapped && point.proof().shows(scene, life.wreck());
    }

    /** Waits for the trap; in vain when there is peace already. */
    private boolean dies(Life life) throws IOException {
        for (int look = 0; look < LOOKS; look++) {
            if (life.diesWithin(GLANCE)) {
                return true;
            }
            if (look > 5 && Peace.isThere(scene, life)) {
                return life.diesWithin(GLANCE);
            }
        }
        return false;
    }

    /** The one that was hit least often; every third moment has no name. */
    KillPoint next(List<KillPoint> points, int number) {
        return number % 3 == 2 ? KillPoints.anyMoment()
                : points.stream().min(Comparator.comparingInt(point -> report.hits(point.name()) * 4
                        + report.tries(point.name()))).orElseThrow();
    }
}
