package dev.kinorelay.bench;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.engine.ConflictPolicy;
import dev.kinorelay.engine.Plays;
import dev.kinorelay.engine.RatingScale;
import dev.kinorelay.engine.TwoWay;
import dev.kinorelay.engine.Way;
import dev.kinorelay.ledger.Baselines;
import dev.kinorelay.ledger.ChangeSets;
import dev.kinorelay.ledger.LedgerFixture;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** How long two shelves of the ledger that follow each other are compared, with fifty differences between them. */
final class TwoWayBench {

    private static final Account LEFT = new Account(Person.ME, "left", "left");
    private static final Account RIGHT = new Account(Person.ME, "right", "right");
    private static final int DIFFERENCES = 50;
    private static final String TITLES = """
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %d)
            INSERT INTO cell (person, account, shelf, title_id, occurrence, present, revision, value, since, changed, made)
            SELECT 'me', '%s', 'watchlist', printf('t%%08d', i), '', 1, 1, '', 1700000000000, 1700000000000, 0 FROM n""";
    /** Four plays of each title, a month apart. */
    private static final String PLAYS = """
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %d)
            INSERT INTO cell (person, account, shelf, title_id, occurrence, present, revision, value, since, changed, made)
            SELECT 'me', '%s', 'history', printf('t%%08d', i / 4), printf('2024-%%02d-05T20:15', 1 + i %% 4), 1, 1,
                printf('p2024-%%02d-05T20:15:00Z~MINUTE', 1 + i %% 4), 1700000000000, 1700000000000, 0 FROM n""";
    private static final String BASELINE = """
            INSERT INTO baseline (pair, title_id, occurrence, value)
            SELECT '%s', title_id, occurrence, value FROM cell WHERE account = 'left' AND shelf = '%s'""";
    private static final String GONE = """
            DELETE FROM cell WHERE account = 'right' AND shelf = '%s' AND title_id IN (
                SELECT title_id FROM cell WHERE account = 'right' AND shelf = '%s' LIMIT %d)""";

    private final Figures figures = new Figures(System.out);

    static void main() throws Exception {
        var bench = new TwoWayBench();
        bench.figures.most("10,000 titles on both sides, 50 differences", bench.seconds(Shelf.WATCHLIST, 10_000), 0.3,
                "s");
        double half = bench.seconds(Shelf.HISTORY, 500_000);
        double whole = bench.seconds(Shelf.HISTORY, 1_000_000);
        bench.figures.most("1,000,000 plays on both sides", whole, 60, "s");
        bench.figures.most("twice the plays, times the time", whole / half, 2.3, "");
    }

    /** The median of three. */
    private double seconds(Shelf shelf, int rows) throws Exception {
        var pair = new Baselines.Pair(LEFT, shelf, RIGHT, shelf);
        try (var ledger = new LedgerFixture(Files.createTempDirectory("kinorelay-bench"))) {
            ledger.baselines.agree(pair, List.of(new Mark(new TitleId("none"), "",
                    Value.PRESENT, 0, null, null, null)));
            fill(ledger, shelf, rows);
            double[] seconds = new double[3];
            for (int i = 0; i < seconds.length; i++) {
                long begun = System.nanoTime();
                compare(ledger, pair);
                seconds[i] = (System.nanoTime() - begun) / 1e9;
            }
            Arrays.sort(seconds);
            return seconds[1];
        }
    }

    private static void fill(LedgerFixture ledger, Shelf shelf, int rows) throws SQLException {
        String cells = shelf.holdsPlays() ? PLAYS : TITLES;
        try (var connection = ledger.writer.getConnection(); var sql = connection.createStatement()) {
            sql.executeUpdate(cells.formatted(rows, "left"));
            sql.executeUpdate(cells.formatted(rows, "right"));
            String id;
            try (var found = sql.executeQuery("SELECT id FROM pair WHERE source_account = 'left'")) {
                found.next();
                id = found.getString(1);
            }
            sql.executeUpdate(BASELINE.formatted(id, shelf));
            sql.executeUpdate(GONE.formatted(shelf, shelf, DIFFERENCES));
        }
    }

    private static void compare(LedgerFixture ledger, Baselines.Pair pair) {
        var count = new Count();
        try (var there = ledger.changeSets.record(pair);
                var back = ledger.changeSets.record(pair.turned());
                var left = ledger.cells.target(pair.turned());
                var right = ledger.cells.target(pair);
                var base = ledger.baselines.shared(pair)) {
            count.there = there;
            count.back = back;
            var exact = new TwoWay.Side("left", true, true, RatingScale.EXACT, null, mark -> false, mark -> false);
            new TwoWay(new TwoWay.Terms(true, ConflictPolicy.NEWEST_WINS, exact, exact), count, Plays.UNKNOWN)
                    .compare(left, right, base);
            there.seal();
            back.seal();
        }
        if (count.others == 0 || count.changes < DIFFERENCES || count.changes > 4 * DIFFERENCES) {
            throw new IllegalStateException(count.changes + " changes were found");
        }
    }

    /** Records what is found as a run does. */
    private static final class Count implements TwoWay.Findings {

        private ChangeSets.Recording there;
        private ChangeSets.Recording back;
        private long changes;
        private long others;

        @Override
        public void change(Way to, Verb verb, Mark wanted, Mark before, String reason) {
            changes++;
            (to == Way.LEFT ? back : there).add(verb, wanted, before, reason);
        }

        @Override
        public void agreed(Mark mark) {
            others++;
        }

        @Override
        public void gone(Mark base) {
            others++;
        }

        @Override
        public void leftAlone(Mark left, Mark right) {
            others++;
        }

        @Override
        public void kept(Way on, Mark mark) {
            others++;
        }

        @Override
        public void leftByItself(Way on, Mark mark) {
            others++;
        }

        @Override
        public void staysAway(Way from, Mark mark, Mark tombstone) {
            others++;
        }

        @Override
        public void heldBack(Way from, Mark mark) {
            others++;
        }

        @Override
        public void asks(Mark left, Mark right) {
            others++;
        }
    }
}
