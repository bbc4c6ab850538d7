package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Baselines.Pair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The pairs of shelves that were ever compared, by their ids. */
@Component
class Pairs {

    private static final String ADD = """
            INSERT INTO pair (id, source_person, source_account, source_service, source_shelf,
                target_person, target_account, target_service, target_shelf)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";
    private static final String FIND = """
            SELECT id FROM pair
            WHERE source_person = ? AND source_account = ? AND source_service = ? AND source_shelf = ?
              AND target_person = ? AND target_account = ? AND target_service = ? AND target_shelf = ?""";
    private static final String READ = """
            SELECT source_person, source_account, source_service, source_shelf,
                target_person, target_account, target_service, target_shelf
            FROM pair WHERE id = ?""";

    private static final String BASELINE = "SELECT coalesce(baseline, id) FROM pair WHERE id = ?";
    private static final String SHARE = "UPDATE pair SET baseline = ? WHERE id = ?";
    private static final String HAS_BASELINE = """
            SELECT count(*) FROM (SELECT 1 FROM baseline WHERE pair = ? LIMIT 1)""";
    private final Ledger ledger;
    private final Map<Pair, String> ids = new ConcurrentHashMap<>();
    private final Map<String, Pair> pairs = new ConcurrentHashMap<>();
    private final Map<String, String> baselines = new ConcurrentHashMap<>();

    Pairs(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The pair's id, if it was ever given one. */
    Optional<String> find(Pair pair) {
        String known = ids.get(pair);
        return known != null ? Optional.of(known)
                : ledger.read(sql -> sql.first(FIND, row -> row.getString(1), parts(pair)));
    }

    /** The pair's id; makes it when there is none. */
    String id(Pair pair) {
        String known = ids.get(pair);
        return known != null ? known : ledger.writing(sql -> make(sql, pair));
    }

    private String make(Statements sql, Pair pair) {
        Object[] parts = parts(pair);
        Object[] row = new Object[parts.length + 1];
        row[0] = Ids.next();
        System.arraycopy(parts, 0, row, 1, parts.length);
        sql.run(ADD, row);
        String id = sql.first(FIND, found -> found.getString(1), parts).orElseThrow();
        // Not before the commit: a row that is rolled back takes its id with it.
        afterCommit(() -> ids.put(pair, id));
        return id;
    }

    private static void afterCommit(Runnable then) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                then.run();
            }
        });
    }

    /** Under whose id the Baseline of the pair is kept: its own, or that of the same shelves the other way round. */
    String baseline(String id) {
        String known = baselines.get(id);
        return known != null ? known
                : ledger.read(sql -> sql.first(BASELINE, row -> row.getString(1), id)).orElse(id);
    }

    /** From now on both ways have one Baseline: the one there is, if any. To be called while writing. */
    String share(Pair pair) {
        String one = id(pair);
        String other = id(pair.turned());
        return ledger.writing(sql -> {
            String ours = baseline(one);
            String theirs = baseline(other);
            if (!ours.equals(theirs)) {
                boolean lacking = sql.number(HAS_BASELINE, ours) == 0 && sql.number(HAS_BASELINE, theirs) > 0;
                String shared = lacking ? theirs : ours;
                List.of(one, other).forEach(id -> sql.run(SHARE, shared, id));
                List.of(one, other).forEach(id -> afterCommit(() -> baselines.put(id, shared)));
                return shared;
            }
            return ours;
        });
    }

    Pair pair(Statements sql, String id) {
        return pairs.computeIfAbsent(id, unknown -> sql.first(READ, Pairs::pair, unknown).orElseThrow());
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(account(row, 1), new Shelf(row.getString(4)), account(row, 5), new Shelf(row.getString(8)));
    }

    private static Account account(ResultSet row, int from) throws SQLException {
        return new Account(new Person(row.getString(from)), row.getString(from + 1), row.getString(from + 2));
    }

    private static Object[] parts(Pair pair) {
        Account source = pair.source();
        Account target = pair.target();
        return new Object[]{source.person(), source.name(), source.service(), pair.sourceShelf(), target.person(),
                target.name(), target.service(), pair.targetShelf()};
    }
}
