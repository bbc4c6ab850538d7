package dev.kinorelay.ledger;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Staged rows whose titles the ledger does not know yet, and what others told about them before they are resolved. */
@Component
public class StagedTitles {

    /** A title of known kind that one of the row's ids leads to, or of any kind when the row tells its own, needs no help. */
    private static final String HOW_MANY = "SELECT count(*) FROM stage WHERE asks = ?";
    private static final String ASKING = "SELECT s.spot, s.kind, coalesce(s.namespace || ':' || s.value_id, ''),"
            + " s.title, s.original_title, s.year, s.season, s.episode, s.title_type, s.genres, s.public_rating, s.votes,"
            + " s.runtime, s.released, s.directors " + """
            FROM stage s
            WHERE s.asks = ? AND s.spot > ?
              AND NOT EXISTS (
                SELECT 1 FROM external_id e JOIN title t ON t.id = e.title_id
                WHERE e.namespace = s.namespace AND e.value = s.value_id
                  AND (s.kind <> 'unknown' OR t.kind <> 'unknown'))
              AND NOT EXISTS (
                SELECT 1 FROM stage_id o
                    JOIN external_id e ON e.namespace = o.namespace AND e.value = o.value
                    JOIN title t ON t.id = e.title_id
                WHERE o.spot = s.spot AND (s.kind <> 'unknown' OR t.kind <> 'unknown'))
            ORDER BY s.spot LIMIT ?""";

    private static final String OTHER_IDS = """
            SELECT spot, namespace, value FROM stage_id WHERE spot >= ? AND spot <= ?""";

    private static final String FOUND = """
            UPDATE stage SET namespace = ?, value_id = ?, candidate = ?, kind = ?, title = ?, original_title = ?,
                sort_title = ?, year = ?, season = ?, episode = ?, title_type = ?, genres = ?, public_rating = ?,
                votes = ?, runtime = ?, released = ?, directors = ?
            WHERE spot = ?""";

    private static final String WITHHOLD = """
            UPDATE stage SET namespace = NULL, value_id = NULL, candidate = NULL WHERE spot = ?""";

    private final Ledger ledger;
    private final Drafts drafts;

    StagedTitles(Ledger ledger, Drafts drafts) {
        this.ledger = ledger;
        this.drafts = drafts;
    }

    /** A staged row on its spot, and what is known of its title. */
    public record Row(long spot, MediaRef ref) {}

    /** How many rows may need help. */
    public long asking(Snapshot snapshot) {
        long draft = drafts.find(snapshot.id()).number();
        return ledger.read(sql -> sql.number(HOW_MANY, draft));
    }

    /** Rows that need help, in the order of the file, after the given spot (0: from the first). */
    public List<Row> asking(Snapshot snapshot, long after, int limit) {
        long draft = drafts.find(snapshot.id()).number();
        return ledger.read(sql -> {
            var rows = sql.list(ASKING, row -> new Row(row.getLong(1), TitleColumns.full(row, 2)), draft, after, limit);
            return rows.isEmpty() ? rows : withOtherIds(sql, rows);
        });
    }

    private static List<Row> withOtherIds(Statements sql, List<Row> rows) {
        Map<Long, List<ExternalId>> others = new HashMap<>();
        sql.walk(OTHER_IDS, row -> others.computeIfAbsent(row.getLong(1), spot -> new ArrayList<>())
                .add(new ExternalId(row.getString(2), row.getString(3))), rows.getFirst().spot(),
                rows.getLast().spot());
        return others.isEmpty() ? rows : rows.stream().map(row -> with(row, others.get(row.spot()))).toList();
    }

    private static Row with(Row row, List<ExternalId> others) {
        if (others == null) {
            return row;
        }
        var ids = new ArrayList<>(row.ref().ids());
        ids.addAll(others);
        MediaRef ref = row.ref();
        return new Row(row.spot(), new MediaRef(ref.kind(), List.copyOf(ids), ref.title(), ref.originalTitle(),
                ref.year(), ref.season(), ref.episode(), ref.facts(), ref.show()));
    }

    /** The rows are about these titles now; each has an id at least. */
    public void found(Collection<Row> rows) {
        ledger.writing(sql -> {
            sql.each(FOUND, rows, StagedTitles::values);
            return sql.each(StagedRow.ADD_ID, rows.stream().flatMap(row -> row.ref().ids().stream()
                    .filter(id -> !id.equals(StagedRow.leading(row.ref().ids())))
                    .map(id -> new Object[]{row.spot(), id.namespace(), id.value()})).toList(), id -> id);
        });
    }

    private static Object[] values(Row row) {
        MediaRef ref = row.ref();
        Facts facts = ref.facts();
        ExternalId id = StagedRow.leading(ref.ids());
        return new Object[]{id.namespace(), id.value(), "t" + Ids.next(), ref.kind(), ref.title(), ref.originalTitle(),
                SortTitle.of(ref.title()), ref.year(), ref.season(), ref.episode(), facts.titleType(),
                Columns.joined(facts.genres()), facts.publicRating(), facts.votes(), facts.runtime(), facts.released(),
                Columns.joined(facts.directors()), row.spot()};
    }

    /** The rows have ids that name no title of their own, such as a page of the source: they stay without a title. */
    public void withhold(Collection<Row> rows) {
        ledger.writing(sql -> {
            sql.each(StagedRow.ADD_ID, rows.stream().flatMap(row -> row.ref().ids().stream()
                    .map(id -> new Object[]{row.spot(), id.namespace(), id.value()})).toList(), id -> id);
            return sql.each(WITHHOLD, rows, row -> new Object[]{row.spot()});
        });
    }

    /** Whether the id alone makes a title: catalogues' do, also when nobody is asked about them. */
    public static boolean namesATitle(ExternalId id) {
        return StagedRow.place(id.namespace()) < StagedRow.ELSEWHERE;
    }
}
