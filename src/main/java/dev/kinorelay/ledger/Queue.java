package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Shelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which parcels wait where, and which of them may go next: in the order of their admission, one title never out of turn. */
final class Queue {

    /** In three steps, for SQLite would walk through all parcels of a place to compare (account, person, shelf) at once. */
    private static final String NEXT_SHELF = """
            SELECT account, person, shelf, pair FROM parcel
            WHERE account = ? AND person = ? AND shelf > ? AND state IN ('ADMITTED', 'POSTPONED')
            ORDER BY shelf LIMIT 1""";
    private static final String NEXT_PERSON = """
            SELECT account, person, shelf, pair FROM parcel
            WHERE account = ? AND person > ? AND state IN ('ADMITTED', 'POSTPONED')
            ORDER BY person, shelf LIMIT 1""";
    private static final String NEXT_ACCOUNT = """
            SELECT account, person, shelf, pair FROM parcel
            WHERE account > ? AND state IN ('ADMITTED', 'POSTPONED')
            ORDER BY account, person, shelf LIMIT 1""";
    private static final String PLACES_SENDING = """
            SELECT account, person, shelf, max(pair) FROM parcel
            WHERE state = 'SENDING'
            GROUP BY account, person, shelf""";

    private static final String FIRST_DUE = """
            SELECT id FROM parcel
            WHERE account = ? AND person = ? AND shelf = ? AND due <= ? AND state IN ('ADMITTED', 'POSTPONED')
            ORDER BY id LIMIT 1""";
    private static final String NEXT_DUE = """
            SELECT min(due) FROM parcel
            WHERE account = ? AND person = ? AND due > ? AND state IN ('ADMITTED', 'POSTPONED')""";

    /**
     * A title that is on its way waits for its answer, and a play waits for an earlier one of its title. Without coalesce
     * SQLite would look for that earlier one among all that were admitted before, instead of among those of the title.
     */
    private static final String READY = "SELECT " + ParcelRows.COLUMNS + """
            FROM parcel p JOIN title t ON t.id = p.title_id
            WHERE p.account = ? AND p.person = ? AND p.shelf = ? AND p.due <= ? AND p.state IN ('ADMITTED', 'POSTPONED')
              AND NOT EXISTS (SELECT 1 FROM parcel s
                WHERE s.account = p.account AND s.person = p.person AND s.shelf = p.shelf AND s.title_id = p.title_id
                  AND s.state = 'SENDING')
              AND NOT EXISTS (SELECT 1 FROM parcel o
                WHERE o.account = p.account AND o.person = p.person AND o.shelf = p.shelf AND o.title_id = p.title_id
                  AND o.state IN ('ADMITTED', 'POSTPONED') AND coalesce(o.id, '') < p.id AND o.due > ?)
            ORDER BY p.id LIMIT ?""";

    private final Pairs pairs;
    private final ParcelRows rows;

    Queue(Pairs pairs) {
        this.pairs = pairs;
        this.rows = new ParcelRows(pairs);
    }

    /** A shelf of an account for which parcels are open. */
    record Place(Account account, Shelf shelf) {

        private Object[] key() {
            return new Object[]{account.name(), account.person(), shelf};
        }
    }

    /** Places are few, parcels may be many. */
    List<Place> places(Statements sql) {
        List<Place> places = new ArrayList<>();
        Optional<Place> next = place(sql, NEXT_ACCOUNT, "");
        while (next.isPresent()) {
            Place here = next.get();
            places.add(here);
            next = place(sql, NEXT_SHELF, here.key())
                    .or(() -> place(sql, NEXT_PERSON, here.account().name(), here.account().person()))
                    .or(() -> place(sql, NEXT_ACCOUNT, here.account().name()));
        }
        return places;
    }

    List<Place> placesSending(Statements sql) {
        return sql.list(PLACES_SENDING, row -> place(sql, row.getString(4)));
    }

    private Optional<Place> place(Statements sql, String query, Object... after) {
        return sql.first(query, row -> row.getString(4), after).map(pair -> place(sql, pair));
    }

    private Place place(Statements sql, String pairId) {
        Baselines.Pair pair = pairs.pair(sql, pairId);
        return new Place(pair.target(), pair.targetShelf());
    }

    private record Due(String id, Shelf shelf) {}

    /** The shelves of the account for which something is due, the one that has waited longest first. */
    List<Shelf> due(Statements sql, Account account, Instant now) {
        List<Due> due = new ArrayList<>();
        String after = "";
        Optional<String> shelf = nextShelf(sql, account, after);
        while (shelf.isPresent()) {
            Shelf here = new Shelf(shelf.get());
            sql.first(FIRST_DUE, row -> row.getString(1), account.name(), account.person(), here, now)
                    .ifPresent(id -> due.add(new Due(id, here)));
            shelf = nextShelf(sql, account, here.name());
        }
        return due.stream().sorted(Comparator.comparing(Due::id)).map(Due::shelf).toList();
    }

    private static Optional<String> nextShelf(Statements sql, Account account, String after) {
        return sql.first(NEXT_SHELF, row -> row.getString(3), account.name(), account.person(), after);
    }

    /** When the next parcel of the account that is put off becomes due. */
    Optional<Instant> nextDue(Statements sql, Account account, Instant now) {
        return sql.first(NEXT_DUE, row -> Columns.instant(row, 1), account.name(), account.person(), now);
    }

    List<Parcel> ready(Statements sql, Account account, Shelf shelf, Instant now, int limit) {
        return sql.list(READY, row -> rows.parcel(sql, row), account.name(), account.person(), shelf, now, now, limit);
    }
}
