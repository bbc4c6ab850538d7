package dev.kinorelay.ledger;

import dev.kinorelay.domain.Parcel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What became of the changes of a run, counted. */
@Component
public class Outcomes {

    private static final String COUNTS = """
            SELECT count(*) FILTER (WHERE state = 'PLANNED'), count(*) FILTER (WHERE state = 'ADMITTED'),
                count(*) FILTER (WHERE state = 'SENDING'), count(*) FILTER (WHERE state = 'POSTPONED'),
                count(*) FILTER (WHERE state = 'DELIVERED'), count(*) FILTER (WHERE state = 'ALREADY_THERE'),
                count(*) FILTER (WHERE state = 'REFUSED'), count(*) FILTER (WHERE state = 'SUPERSEDED'),
                count(*) FILTER (WHERE state = 'DROPPED')
            FROM parcel WHERE run = ?""";

    private static final String VERBS = """
            SELECT count(*) FILTER (WHERE verb = 'ADD'), count(*) FILTER (WHERE verb = 'UPDATE'),
                count(*) FILTER (WHERE verb = 'REMOVE')
            FROM parcel WHERE run = ? AND state <> 'PLANNED'""";

    private static final String PAGE = "SELECT " + ParcelRows.SHOWN + """
            FROM parcel p JOIN title t ON t.id = p.title_id
            WHERE p.run = ? AND p.state = ? AND p.id > ?
            ORDER BY p.id LIMIT ?""";

    private final Ledger ledger;
    private final ParcelRows rows;

    Outcomes(Ledger ledger, Pairs pairs) {
        this.ledger = ledger;
        this.rows = new ParcelRows(pairs);
    }

    /** The changes of the run in this state, in order of admission, after the given parcel id (null: from the first). */
    public List<Parcels.Row> page(String runId, Parcel.State state, String after, int limit) {
        return ledger.read(sql -> sql.list(PAGE, row -> rows.shown(sql, row), runId, state, after == null ? "" : after,
                limit));
    }

    /** How many changes the run has taken on: additions, updates, removals. */
    public record Admitted(long added, long changed, long removed) {}

    public Admitted admitted(String runId) {
        return ledger.read(sql -> sql.first(VERBS, row -> new Admitted(row.getLong(1), row.getLong(2), row.getLong(3)),
                runId)).orElse(new Admitted(0, 0, 0));
    }

    /** How many changes of the run are in each state; a state that none is in is left out. */
    public Map<Parcel.State, Long> of(String runId) {
        return ledger.read(sql -> sql.first(COUNTS, row -> {
            Map<Parcel.State, Long> counts = new EnumMap<>(Parcel.State.class);
            for (Parcel.State state : Parcel.State.values()) {
                long count = row.getLong(state.ordinal() + 1);
                if (count > 0) {
                    counts.put(state, count);
                }
            }
            return counts;
        }, runId)).orElse(new EnumMap<>(Parcel.State.class));
    }
}
