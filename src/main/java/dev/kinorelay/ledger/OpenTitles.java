package dev.kinorelay.ledger;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Titles that could not be identified, each known by its fingerprint, and what people decided about them. */
@Component
public class OpenTitles {

    private static final String DECISION = "SELECT kind, ids, title, year FROM decision WHERE fingerprint = ?";

    private static final String DOUBT = """
            INSERT INTO unresolved (id, fingerprint, kind, ids, title, original_title, year, season, episode, title_type,
                genres, public_rating, votes, runtime, released, directors, why, remedy, missing, asked, ignored)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (fingerprint) DO UPDATE SET
                why = excluded.why, remedy = excluded.remedy, missing = excluded.missing, asked = excluded.asked,
                ignored = excluded.ignored
            RETURNING id""";

    private static final String FORGET_OFFERS = "DELETE FROM unresolved_candidate WHERE unresolved = ?";
    private static final String OFFER = """
            INSERT INTO unresolved_candidate (unresolved, place, kind, ids, title, original_title, year, season, episode,
                words, poster_service, poster_path)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String STANDS_AT = "UPDATE stage SET unresolved = ? WHERE spot = ?";
    private static final String STOOD_AT = """
            UPDATE stage SET unresolved = (SELECT id FROM unresolved WHERE fingerprint = ?) WHERE spot = ?""";

    private static final String DECIDE = """
            INSERT INTO decision (fingerprint, kind, ids, title, year, made)
            SELECT fingerprint, ?, ?, ?, ?, ? FROM unresolved WHERE id = ?
            ON CONFLICT (fingerprint) DO UPDATE SET
                kind = excluded.kind, ids = excluded.ids, title = excluded.title, year = excluded.year,
                made = excluded.made""";
    private static final String MARK_IGNORED = "UPDATE unresolved SET ignored = ? WHERE id = ?";
    private static final String TAKE_BACK = """
            DELETE FROM decision WHERE fingerprint = (SELECT fingerprint FROM unresolved WHERE id = ?)""";

    private final Ledger ledger;

    OpenTitles(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Those about which somebody decided. */
    public Map<String, Decision> decisions(Collection<String> fingerprints) {
        return ledger.read(sql -> {
            Map<String, Decision> known = new HashMap<>();
            fingerprints.forEach(print -> sql.first(DECISION, OpenTitles::decision, print)
                    .ifPresent(decision -> known.put(print, decision)));
            return known;
        });
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String ids = row.getString(2);
        return ids == null ? Decision.IGNORE
                : new Decision(MediaKind.of(row.getString(1)), TitleColumns.ids(ids),
                        row.getString(3), Columns.integer(row, 4));
    }

    /** Remembers what is in doubt, why, and what was offered; the rows are told which of them they are about. */
    public void doubt(Collection<Doubt> doubts) {
        ledger.writing(sql -> {
            for (Doubt doubt : doubts) {
                String id = sql.first(DOUBT, row -> row.getString(1), values(doubt)).orElseThrow();
                if (!doubt.ignored()) {
                    offers(sql, id, doubt.offers());
                }
                sql.each(STANDS_AT, doubt.spots(), spot -> new Object[]{id, spot});
            }
            return doubts.size();
        });
    }

    private Object[] values(Doubt doubt) {
        MediaRef ref = doubt.ref();
        Facts facts = ref.facts();
        return new Object[]{Ids.next(), doubt.fingerprint(), ref.kind(), joined(ref.ids()), ref.title(),
                ref.originalTitle(), ref.year(), ref.season(), ref.episode(), facts.titleType(),
                Columns.joined(facts.genres()), facts.publicRating(), facts.votes(), facts.runtime(), facts.released(),
                Columns.joined(facts.directors()), doubt.why(), doubt.remedy(), String.join(" ", doubt.missing()),
                doubt.askAgain() ? ledger.now() : null, doubt.ignored()};
    }

    private static void offers(Statements sql, String id, List<Doubt.Offer> offers) {
        sql.run(FORGET_OFFERS, id);
        sql.each(OFFER, IntStream.range(0, offers.size()).boxed().toList(), place -> {
            Doubt.Offer offer = offers.get(place);
            MediaRef ref = offer.ref();
            return new Object[]{id, place, ref.kind(), joined(ref.ids()), ref.title(), ref.originalTitle(), ref.year(),
                    ref.season(), ref.episode(), offer.words(), offer.poster() == null ? null
                            : offer.poster().service(),
                    offer.poster() == null ? null : offer.poster().path()};
        });
    }

    private static String joined(List<ExternalId> ids) {
        return ids.stream().map(ExternalId::toString).collect(Collectors.joining(" "));
    }

    /** The rows are identified now; should their fingerprint have been in doubt before, they are told so. */
    public void settled(Map<Long, String> fingerprints) {
        ledger.writing(sql -> sql.each(STOOD_AT, fingerprints.entrySet(),
                row -> new Object[]{row.getValue(), row.getKey()}));
    }

    /** Holds for ever, for all rows of this fingerprint; false when there is no such title any more. */
    public boolean decide(String id, Decision decision) {
        return ledger.writing(sql -> {
            int known = sql.run(DECIDE, decision.kind(), decision.ignores() ? null : joined(decision.ids()),
                    decision.title(), decision.year(), ledger.now(), id);
            sql.run(MARK_IGNORED, decision.ignores(), id);
            return known > 0;
        });
    }

    /** It is open again. */
    public boolean takeBack(String id) {
        return ledger.writing(sql -> sql.run(TAKE_BACK, id) + sql.run(MARK_IGNORED, false, id)) > 0;
    }
}
