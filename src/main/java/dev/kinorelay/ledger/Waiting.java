package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What waits to be delivered: where, how much, since when, until when and why. */
@Component
public class Waiting {

    private static final String COUNT_UNSENT = """
            SELECT count(*), min(id) FROM parcel
            WHERE account = ? AND person = ? AND shelf = ? AND state IN ('ADMITTED', 'POSTPONED')""";
    private static final String COUNT_SENDING = """
            SELECT count(*), min(admitted) FROM parcel
            WHERE account = ? AND person = ? AND shelf = ? AND state = 'SENDING'""";
    private static final String ADMITTED = "SELECT admitted FROM parcel WHERE id = ?";
    private static final String NEXT_DUE = """
            SELECT min(due) FROM parcel
            WHERE account = ? AND person = ? AND shelf = ? AND due > 0 AND state IN ('ADMITTED', 'POSTPONED')""";
    private static final String REASON = """
            SELECT reason FROM parcel
            WHERE account = ? AND person = ? AND shelf = ? AND due = ? AND state IN ('ADMITTED', 'POSTPONED')
            ORDER BY id LIMIT 1""";

    private static final String UNSENT = "SELECT " + ParcelRows.SHOWN + """
            FROM parcel p JOIN title t ON t.id = p.title_id
            WHERE p.account = ? AND p.person = ? AND p.shelf = ? AND p.id > ? AND p.state IN ('ADMITTED', 'POSTPONED')
            ORDER BY p.id LIMIT ?""";
    private static final String SENDING = "SELECT " + ParcelRows.SHOWN + """
            FROM parcel p JOIN title t ON t.id = p.title_id
            WHERE p.account = ? AND p.person = ? AND p.shelf = ? AND p.id > ? AND p.state = 'SENDING'""";

    private static final String TOTAL_UNSENT = """
            SELECT count(*) FROM parcel WHERE state IN ('ADMITTED', 'POSTPONED')""";
    private static final String TOTAL_SENDING = "SELECT count(*) FROM parcel WHERE state = 'SENDING'";

    private final Ledger ledger;
    private final Queue queue;
    private final ParcelRows rows;

    Waiting(Ledger ledger, Pairs pairs) {
        this.ledger = ledger;
        this.queue = new Queue(pairs);
        this.rows = new ParcelRows(pairs);
    }

    /** A shelf for which something waits. {@code sending} are on their way; {@code due} and {@code reason} may be null. */
    public record Place(Account account, Shelf shelf, long waiting, long sending, Instant oldest, Instant due,
            String reason) {}

    /** Over all accounts. */
    public record Total(long waiting, long sending) {}

    /** Where something waits, for this person or (null) for everyone. How the account itself stands: {@link AccountBook}. */
    public List<Place> places(Person person) {
        return ledger.readAtOnce(sql -> {
            Set<Queue.Place> open = new LinkedHashSet<>(queue.places(sql));
            open.addAll(queue.placesSending(sql));
            return open.stream()
                    .filter(place -> person == null || place.account().person().equals(person))
                    .map(place -> place(sql, place))
                    .toList();
        });
    }

    private record Count(long number, Object oldest) {}

    private static Place place(Statements sql, Queue.Place place) {
        Object[] key = {place.account().name(), place.account().person(), place.shelf()};
        Count unsent = count(sql, COUNT_UNSENT, key);
        Count sending = count(sql, COUNT_SENDING, key);
        Optional<Instant> first = sql.first(ADMITTED, row -> Columns.instant(row, 1), unsent.oldest());
        Optional<Instant> sent = Optional.ofNullable(sending.oldest())
                .map(millis -> Instant.ofEpochMilli(((Number) millis).longValue()));
        Instant oldest = Stream.of(first, sent).flatMap(Optional::stream).min(Comparator.naturalOrder()).orElse(null);
        Instant due = sql.first(NEXT_DUE, row -> Columns.instant(row, 1), key).orElse(null);
        String reason = due == null ? null
                : sql.first(REASON, row -> row.getString(1), key[0], key[1], key[2], due).orElse(null);
        return new Place(place.account(), place.shelf(), unsent.number(), sending.number(), oldest, due, reason);
    }

    private static Count count(Statements sql, String query, Object... key) {
        return sql.first(query, row -> new Count(row.getLong(1), row.getObject(2)), key).orElseThrow();
    }

    /** What waits or is on its way in this place, in order of admission, after the given parcel id (null: from the first). */
    public List<Parcels.Row> rows(Account account, Shelf shelf, String after, int limit) {
        String from = after == null ? "" : after;
        return ledger.readAtOnce(sql -> {
            List<Parcels.Row> found = new ArrayList<>(sql.list(SENDING, row -> rows.shown(sql, row), account.name(),
                    account.person(), shelf, from));
            found.addAll(sql.list(UNSENT, row -> rows.shown(sql, row), account.name(), account.person(), shelf, from,
                    limit));
            return found.stream().sorted(Comparator.comparing(row -> row.parcel().id())).limit(limit).toList();
        });
    }

    public Total total() {
        return ledger.read(sql -> new Total(sql.number(TOTAL_UNSENT), sql.number(TOTAL_SENDING)));
    }
}
