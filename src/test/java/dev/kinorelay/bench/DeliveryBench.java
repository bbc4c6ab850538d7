package dev.kinorelay.bench;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.AdmittingRoute;
import dev.kinorelay.ledger.LedgerFixture;
import dev.kinorelay.program.Packaged;
import dev.kinorelay.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What was promised about delivery: how fast changes are admitted, and what 20,000 that wait cost. */
final class DeliveryBench {

    private static final Account FAR = new Account(Person.ME, "far", "far");
    private static final int ALONE = 2_000;
    private static final int IN_GROUPS = 50_000;
    static final int WAITING = 20_000;
    private static final int ROUNDS = 5;
    private static final int STARTS = 7;

    private final Figures figures = new Figures(System.out);

    static void main() throws Exception {
        var bench = new DeliveryBench();
        bench.admission();
        bench.waiting();
        bench.start();
    }

    /** Each against the other in turn, in one run; the median of what came out. */
    private void admission() throws Exception {
        Path folder = Files.createTempDirectory("kinorelay-bench");
        try (var ledger = new LedgerFixture(folder); var route = new AdmittingRoute(ledger)) {
            var backlog = new Backlog(ledger);
            backlog.connect(FAR);
            double[] ratios = new double[ROUNDS];
            double[] alone = new double[ROUNDS];
            double[] groups = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                double bare = bare(folder.resolve("bare" + i + ".db"));
                alone[i] = rate(route, backlog, "webhook", ALONE);
                ratios[i] = alone[i] / bare;
                groups[i] = rate(route, backlog, "timer", IN_GROUPS);
            }
            figures.seen("admission through the route, alone, FULL", median(alone), "/s");
            figures.least("that, against bare single-row inserts", median(ratios), 0.5, "");
            figures.least("admission through the route, in groups of 500", median(groups), 50_000, "/s");
        }
    }

    private static double rate(AdmittingRoute route, Backlog backlog, String trigger, int number) {
        List<Change> changes = backlog.changes(FAR, number);
        String run = backlog.run();
        long began = System.nanoTime();
        route.admit(run, trigger, changes);
        return number / seconds(began);
    }

    /** As many columns as a parcel has, no index but the key, one commit each. */
    private static double bare(Path file) throws SQLException {
        try (Connection connection = DriverManager
                .getConnection("jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=FULL")) {
            try (Statement table = connection.createStatement()) {
                table.execute("CREATE TABLE row (id TEXT PRIMARY KEY, " + columns("c%d TEXT") + ") STRICT");
            }
            try (var insert = connection.prepareStatement("INSERT INTO row VALUES (?, " + columns("?") + ")")) {
                long began = System.nanoTime();
                for (int i = 0; i < ALONE; i++) {
                    insert.setString(1, "id" + i);
                    for (int column = 2; column <= 24; column++) {
                        insert.setString(column, "value " + i);
                    }
                    insert.executeUpdate();
                }
                return ALONE / seconds(began);
            }
        }
    }

    private static String columns(String form) {
        return String.join(", ", IntStream.rangeClosed(2, 24).mapToObj(form::formatted).toList());
    }

    private void waiting() throws IOException {
        try (var ledger = new LedgerFixture(filled(WAITING).resolve("data"))) {
            double[] millis = new double[200];
            for (int i = -50; i < millis.length; i++) {
                long began = System.nanoTime();
                var place = ledger.waiting.places(Person.ME).getFirst();
                ledger.waiting.total();
                ledger.waiting.rows(place.account(), Shelf.RATINGS, null, 50);
                if (i >= 0) {
                    millis[i] = seconds(began) * 1000;
                }
            }
            Arrays.sort(millis);
            figures.most("p95 of what the page asks of 20,000 that wait", millis[189], 100, "ms");
        }
    }

    /** Both start on the same titles, one of them with changes that wait. */
    private void start() throws IOException, InterruptedException {
        var packaged = Packaged.into(Files.createTempDirectory("kinorelay-bench").resolve("app"));
        double[][] seconds = new double[2][STARTS];
        double[][] resident = new double[2][STARTS];
        Path[] folders = {filled(0), filled(WAITING)};
        for (int i = 0; i < STARTS * 2; i++) {
            try (Program program = Program.start(packaged.launch(), folders[i % 2])) {
                seconds[i % 2][i / 2] = program.startTime().toNanos() / 1e9;
                program.await(Duration.ofSeconds(8));
                resident[i % 2][i / 2] = program.resident();
            }
        }
        figures.seen("start to ready, nothing waits", median(seconds[0]), "s");
        figures.most("start to ready with 20,000 that wait, against that", median(seconds[1]) / median(seconds[0]), 1.1,
                "");
        figures.most("resident with 20,000 that wait, more than without", median(resident[1]) - median(resident[0]), 20,
                "MiB");
    }

    static Path filled(int number) throws IOException {
        Path folder = Files.createTempDirectory("kinorelay-bench");
        try (var ledger = new LedgerFixture(Files.createDirectories(folder.resolve("data")))) {
            var backlog = new Backlog(ledger);
            var changes = backlog.changes(Backlog.TRAKT, WAITING);
            ledger.book.add(Backlog.TRAKT);
            ledger.book.rest(Backlog.TRAKT, 3, Instant.now().plus(Duration.ofHours(6)), "Trakt is down");
            backlog.admit(changes.subList(0, number));
        }
        return folder;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
