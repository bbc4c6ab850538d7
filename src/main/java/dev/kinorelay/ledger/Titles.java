package dev.kinorelay.ledger;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.TitleId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** One identity for each movie, show, season and episode: its ids, what became one with it, and what speaks against it. */
@Component
public class Titles {

    private static final String TITLE = "SELECT" + TitleColumns.FULL + "FROM title t WHERE t.id = ?";
    private static final String NOW_ONE = "SELECT title_id FROM title_alias WHERE old = ?";
    private static final String MERGES = "SELECT old, reason, made FROM title_alias WHERE title_id = ? ORDER BY old";
    private static final String CONFLICTS = """
            SELECT id, other, state, reason FROM title_conflict WHERE title_id = ? ORDER BY id""";
    private static final String SHOW = "SELECT show_id FROM episode_place WHERE title_id = ?";
    private static final String EPISODE = """
            SELECT title_id FROM episode_place WHERE show_id = ? AND season = ? AND episode = ?""";
    private static final String BY_ID = "SELECT title_id FROM external_id WHERE namespace = ? AND value = ?";
    private static final String RUNTIME = "SELECT coalesce(runtime, 0) FROM title WHERE id = ?";
    private static final String KINDS = "SELECT service, kind FROM service_kind WHERE namespace = ? AND value = ?";

    private final Ledger ledger;

    Titles(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A TitleId that is now another's, since when and why. */
    public record Merge(TitleId old, String reason, Instant made) {}

    /** An id told of the title that is not the title's: REFUSED, WAITING for what is being sent, or SPLIT by hand. */
    public record Conflict(ExternalId id, TitleId other, String state, String reason) {}

    /** All that is known of who a title is; kinds only of services that see another kind than ours. */
    public record Title(TitleId id, MediaRef ref, TitleId show, Map<String, MediaKind> kinds, List<Merge> merges,
            List<Conflict> conflicts) {}

    /** The title, also by a TitleId it had before. */
    public Optional<Title> find(TitleId id) {
        return ledger.readAtOnce(sql -> {
            TitleId now = now(sql, id);
            return sql.first(TITLE, row -> TitleColumns.full(row, 1), now).map(ref -> title(sql, now, ref));
        });
    }

    /** In minutes, 0 where it is not known. */
    public int runtime(TitleId id) {
        return ledger.read(sql -> sql.number(RUNTIME, id)).intValue();
    }

    private static TitleId now(Statements sql, TitleId id) {
        return sql.first(NOW_ONE, row -> new TitleId(row.getString(1)), id).orElse(id);
    }

    private static Title title(Statements sql, TitleId id, MediaRef ref) {
        var show = sql.first(SHOW, row -> new TitleId(row.getString(1)), id);
        List<ExternalId> ofShow = show.flatMap(each -> sql.first(TITLE, row -> TitleColumns.full(row, 1).ids(), each))
                .orElse(List.of());
        Map<String, MediaKind> kinds = new TreeMap<>();
        ref.ids().forEach(each -> sql.walk(KINDS,
                row -> kinds.putIfAbsent(row.getString(1), MediaKind.of(row.getString(2))), each.namespace(),
                each.value()));
        return new Title(id, new MediaRef(ref.kind(), ref.ids(), ref.title(), ref.originalTitle(), ref.year(),
                ref.season(), ref.episode(), ref.facts(), ofShow), show.orElse(null), kinds,
                sql.list(MERGES, row -> new Merge(new TitleId(row.getString(1)), row.getString(2),
                        Columns.instant(row, 3)), id),
                sql.list(CONFLICTS, row -> new Conflict(ExternalId.parse(row.getString(1)),
                        row.getString(2) == null ? null : now(sql, new TitleId(row.getString(2))), row.getString(3),
                        row.getString(4)), id));
    }

    /** The titles that the ids lead to; ids nobody told of are missing. */
    public Map<ExternalId, TitleId> byIds(Collection<ExternalId> ids) {
        return ledger.readAtOnce(sql -> {
            Map<ExternalId, TitleId> found = new HashMap<>();
            ids.forEach(id -> sql.first(BY_ID, row -> new TitleId(row.getString(1)), id.namespace(), id.value())
                    .ifPresent(title -> found.put(id, title)));
            return found;
        });
    }

    /** The episode of a show by its numbers; unknown numbers never match. */
    public Optional<TitleId> episode(TitleId show, Integer season, Integer episode) {
        return season == null || episode == null ? Optional.empty()
                : ledger.readAtOnce(sql -> sql.first(EPISODE, row -> new TitleId(row.getString(1)), now(sql, show),
                        season, episode));
    }

    /** What the service takes the title for; our own kind where it never said otherwise. */
    public MediaKind kindAt(String service, TitleId id) {
        return find(id).map(title -> title.kinds().getOrDefault(service, title.ref().kind()))
                .orElse(MediaKind.UNKNOWN);
    }

    /**
     * Moves ids to a title of their own, and the cells on accounts of the services whose ids those are: for others it is not
     * known by which id they came, and they stay.
     */
    public Split split(TitleId id, List<ExternalId> ids) {
        return ledger.writing(sql -> new TitleSplit(ledger, sql).of(now(sql, id), ids));
    }

    /** The new title, and the shelves (person/account/shelf) whose cells went there. */
    public record Split(TitleId made, List<String> moved) {}
}
