package dev.kinorelay.ledger;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is shown to programs that come without a login: each by a token of its own, kept as a hash only. */
@Component
public class Shares {

    private static final String COLUMNS = """
            id, form, person, name, shelf, kind, genre, from_year, to_year, rating_floor, made, last_used""";
    private static final String MAKE = "INSERT INTO share (hash, " + COLUMNS + """
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String BY_HASH = "SELECT " + COLUMNS + " FROM share WHERE hash = ?";
    private static final String OF_PERSON = "SELECT " + COLUMNS + " FROM share WHERE person = ? ORDER BY id";
    private static final String USED = "UPDATE share SET last_used = ? WHERE id = ?";
    private static final String REVOKE = "DELETE FROM share WHERE id = ?";

    /** When it was used last is told to within minutes. */
    private static final Duration USED_AGAIN = Duration.ofMinutes(5);

    private final Ledger ledger;

    Shares(Ledger ledger) {
        this.ledger = ledger;
    }

    /** In what form it is handed out. */
    public enum Form {
        STREMIO, RADARR, TMDB, SONARR, RSS, ATOM, JSON, CALENDAR
    }

    /** Which shelf, and what of it; where a part is null, all. */
    public record Scope(Shelf shelf, String kind, String genre, Integer from, Integer to, Double ratingFloor) {

        public static final Scope ALL = new Scope(null, null, null, null, null, null);
    }

    /** A share as it is listed: never the token itself. */
    public record Share(String id, Form form, Person person, String name, Scope scope, Instant made,
            Instant lastUsed) {}

    /** Makes a share and returns its token, which is shown this once. */
    public String make(Form form, Person person, String name, Scope scope) {
        String token = Token.fresh("krs_");
        ledger.writing(sql -> sql.run(MAKE, Token.hash(token), Ids.next(), form, person, name, scope.shelf(),
                scope.kind(), scope.genre(), scope.from(), scope.to(), scope.ratingFloor(), ledger.now(), null));
        return token;
    }

    /** The share that the token opens; empty when it is unknown or revoked. */
    public Optional<Share> opened(String token) {
        Optional<Share> share = ledger.read(sql -> sql.first(BY_HASH, Shares::share, Token.hash(token)));
        Instant now = ledger.now();
        share.filter(found -> found.lastUsed() == null || found.lastUsed().plus(USED_AGAIN).isBefore(now))
                .ifPresent(found -> ledger.writing(sql -> sql.run(USED, now, found.id())));
        return share;
    }

    public List<Share> of(Person person) {
        return ledger.read(sql -> sql.list(OF_PERSON, Shares::share, person));
    }

    /** False when there was none. */
    public boolean revoke(String id) {
        return ledger.writing(sql -> sql.run(REVOKE, id)) == 1;
    }

    private static Share share(ResultSet row) throws SQLException {
        String shelf = row.getString(5);
        return new Share(row.getString(1), Form.valueOf(row.getString(2)), new Person(row.getString(3)),
                row.getString(4),
                new Scope(shelf == null ? null : new Shelf(shelf), row.getString(6), row.getString(7),
                        Columns.integer(row, 8), Columns.integer(row, 9), Columns.real(row, 10)),
                Columns.instant(row, 11), Columns.instant(row, 12));
    }
}
