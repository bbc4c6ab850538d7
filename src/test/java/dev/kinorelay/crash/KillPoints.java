package dev.kinorelay.crash;

import static dev.kinorelay.crash.KillPoint.ledger;

import dev.kinorelay.sandbox.Fault;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The worst moments one could think of. */
final class KillPoints {

    private static final String OURS = "FROM parcel WHERE account = 'trakt' AND state ";
    static final String SENDING = "SELECT count(*) " + OURS + "= 'SENDING'";
    private static final String ADMITTED = "SELECT count(*) " + OURS + "= 'ADMITTED' AND attempt = 0";
    private static final String OPEN = "state IN ('ADMITTED', 'SENDING', 'POSTPONED')";
    private static final String COMPARED = "SELECT count(*) FROM run WHERE pipeline LIKE 'library-to-%' AND state = 'OPEN'"
            + " AND NOT EXISTS (SELECT 1 FROM parcel WHERE run = run.id)";
    private static final String BETWEEN = "SELECT count(*) FROM run r WHERE EXISTS (SELECT 1 FROM parcel p WHERE p.run = r.id"
            + " AND p.account = 'trakt' AND p.state = 'DELIVERED') AND EXISTS (SELECT 1 FROM parcel p WHERE p.run = r.id AND p."
            + OPEN + ")";
    private static final String UNSETTLED = "SELECT count(*) FROM run r WHERE r.state = 'DECIDED' AND EXISTS (SELECT 1 FROM"
            + " parcel p WHERE p.run = r.id AND p.account = 'trakt' AND p.state = 'DELIVERED') AND NOT EXISTS (SELECT 1 FROM"
            + " parcel p WHERE p.run = r.id AND p." + OPEN + ")";
    private static final String WRITES = "/sync/(watchlist|ratings|history)(/remove)?";
    private static final String TOKEN = "/oauth/token";

    private static final Trap EFFECT = Trap.call(Fault.on("POST", WRITES).after());

    private KillPoints() {}

    static List<KillPoint> all() {
        return Stream.of(admission(), calls(), receipts(), tokens(), others()).flatMap(List::stream).toList();
    }

    /** Those that need no more than news and one start each, for when there is little time. */
    static List<KillPoint> few() {
        List<String> names = List.of("admission-open", "admitted", "announced", "play-effect", "start", "call-lost",
                "answer-unwritten", "between-batches", "read-back", "play-effect");
        return names.stream().map(KillPoints::named).toList();
    }

    static KillPoint named(String name) {
        return all().stream().filter(point -> point.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kill point " + name));
    }

    private static List<KillPoint> admission() {
        return List.of(
                new KillPoint("admission-open", "while changes are being admitted, in an open transaction",
                        Trap.writing(COMPARED), Scene::muchNews, ledger(COMPARED)),
                new KillPoint("admitted", "after admission, before anything is sent", Trap.ledger(ADMITTED),
                        Scene::news,
                        ledger(ADMITTED)));
    }

    private static List<KillPoint> calls() {
        return List.of(
                new KillPoint("announced", "after SENDING was written down, before the call", Trap.ledger(SENDING),
                        Scene::news, ledger(SENDING)),
                new KillPoint("call-lost", "while the call is on the wire, and it never has its effect",
                        Trap.call(Fault.on("POST", WRITES).reset()), Scene::news, ledger(SENDING)),
                new KillPoint("call-in-flight", "while the call is on the wire, and it has its effect after the death",
                        Trap.call(Fault.on("POST", WRITES)), Scene::news, ledger(SENDING)),
                new KillPoint("effect", "between the effect and the answer", EFFECT, Scene::news, ledger(SENDING)),
                new KillPoint("second-effect", "the same, with the second call of many",
                        Trap.call(Fault.on("POST", WRITES).nth(2).after()), Scene::muchNews, ledger(SENDING)),
                new KillPoint("play-effect", "between the effect and the answer, where a repetition shows",
                        Trap.call(Fault.on("POST", "/sync/history").after()), Scene::news, ledger(SENDING)));
    }

    private static List<KillPoint> receipts() {
        return List.of(
                new KillPoint("answer-unwritten", "between the answer and its receipts",
                        Trap.answered(Fault.on("POST", WRITES)), Scene::news, ledger(SENDING)),
                new KillPoint("between-batches", "after the receipts of one call, before the next of the same run",
                        Trap.ledger(BETWEEN), Scene::muchNews, ledger(BETWEEN)),
                new KillPoint("unsettled", "after the last receipt, before the run is settled", Trap.ledger(UNSETTLED),
                        Scene::news, ledger(UNSETTLED)),
                new KillPoint("read-back", "while a lost answer is looked up after a start", EFFECT, Scene::news,
                        ledger(SENDING), Trap.call(Fault.on("GET", "/sync/(watchlist|ratings|history).*"))),
                new KillPoint("start", "in the middle of the start that follows a kill", EFFECT, Scene::news,
                        ledger(SENDING),
                        (scene, life) -> Trap.later(Duration.ofMillis(800 + scene.random().nextInt(2_000)))
                                .set(scene, life)));
    }

    private static List<KillPoint> tokens() {
        return List.of(
                new KillPoint("refresh-asked", "while a new token is asked for, which is never made",
                        anew(Trap.call(Fault.on("POST", TOKEN).reset())), Scene::newsWithOldToken, KillPoints::always),
                new KillPoint("refresh-done", "after the new token was made, before it is known here",
                        anew(Trap.call(Fault.on("POST", TOKEN).after())), Scene::newsWithOldToken, KillPoints::always),
                new KillPoint("refresh-stored", "after the new token was written down, before it is used",
                        anew(KillPoints::onceStored), Scene::newsWithOldToken, KillPoints::always));
    }

    /** The account is connected anew first: of two refusals within minutes the second means another app in our place. */
    private static Trap anew(Trap trap) {
        return (scene, life) -> {
            scene.connect(life);
            trap.set(scene, life);
        };
    }

    private static List<KillPoint> others() {
        return List.of(
                new KillPoint("read-page-2", "in the middle of reading the far side",
                        Trap.call(Fault.on("GET", "/sync/ratings/movies").nth(2)), Scene::news, KillPoints::always),
                new KillPoint("backup", "while a backup is being made", Trap.file("backups", "\\.copy.*\\.part"),
                        Scene::backup, (scene, wreck) -> Backups.areWhole(scene.folder())),
                new KillPoint("applied", "while a plan is being applied", KillPoints::onceApplied, Scene::applyPlan,
                        KillPoints::always),
                new KillPoint("undone", "while a run is being undone", KillPoints::onceApplied, Scene::undo,
                        KillPoints::always));
    }

    /** A moment without a name, not longer after the news than it takes to deal with them. */
    static KillPoint anyMoment() {
        return new KillPoint("any moment", "at a random instant",
                (scene, life) -> Trap.later(Duration.ofMillis(scene.random().nextInt(6_000))).set(scene, life),
                Scene::news, KillPoints::always);
    }

    private static boolean always(Scene scene, Wreck wreck) {
        return true;
    }

    private static void onceStored(Scene scene, Life life) throws SQLException, IOException, InterruptedException {
        Trap.ledger("SELECT count(*) FROM secret WHERE changed > " + System.currentTimeMillis()).set(scene, life);
    }

    private static void onceApplied(Scene scene, Life life) throws SQLException, IOException, InterruptedException {
        Trap.ledger(
                "SELECT count(*) FROM parcel p JOIN run r ON r.id = p.run WHERE r.mode = 'PLAN' AND p.state = 'ADMITTED'")
                .set(scene, life);
    }
}
