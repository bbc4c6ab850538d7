package dev.kinorelay.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may come in: the admin's login, API keys and webhook tokens. Keys and tokens are kept as SHA-256 only. */
@Component
public class Logins {

    private static final String FIND = "SELECT name, password FROM login WHERE name = ?";
    private static final String ANY = "SELECT 1 FROM login LIMIT 1";
    private static final String SAVE = """
            INSERT INTO login (name, password, made) VALUES (?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET password = excluded.password""";
    private static final String MAKE_KEY = """
            INSERT INTO door_key (id, door, hash, name, person, made) VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String KEY_OF = """
            SELECT id, door, name, person, made, last_used FROM door_key WHERE hash = ? AND door = ?""";
    private static final String KEYS = """
            SELECT id, door, name, person, made, last_used FROM door_key WHERE door = ? ORDER BY id""";
    private static final String USED = "UPDATE door_key SET last_used = ? WHERE id = ?";
    private static final String REVOKE = "DELETE FROM door_key WHERE id = ?";

    /** Keys are used often; when they were used last is told to within minutes. */
    private static final Duration USED_AGAIN = Duration.ofMinutes(5);

    private final Ledger ledger;

    Logins(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What kind of door a key opens. */
    public enum Door {
        API, HOOK
    }

    /** A key as it is shown: never the secret itself. {@code person}: whose runs a webhook starts (null: everyone's). */
    public record Key(String id, Door door, String name, String person, Instant made, Instant lastUsed) {}

    /** Name and encoded password. */
    public record Login(String name, String password) {}

    public Optional<Login> login(String name) {
        return ledger.read(sql -> sql.first(FIND, row -> new Login(row.getString(1), row.getString(2)), name));
    }

    public boolean any() {
        return ledger.read(sql -> sql.number(ANY)) == 1;
    }

    public void save(Login login) {
        ledger.writing(sql -> sql.run(SAVE, login.name(), login.password(), ledger.now()));
    }

    /** Makes a key and returns its secret, which is shown this once. */
    public String makeKey(Door door, String name, String person) {
        String secret = Token.fresh(door == Door.API ? "krk_" : "krh_");
        ledger.writing(sql -> sql.run(MAKE_KEY, Ids.next(), door, Token.hash(secret), name, person, ledger.now()));
        return secret;
    }

    public Optional<Key> keyOf(Door door, String secret) {
        Optional<Key> key = ledger.read(sql -> sql.first(KEY_OF, Logins::key, Token.hash(secret), door));
        Instant now = ledger.now();
        key.filter(found -> found.lastUsed() == null || found.lastUsed().plus(USED_AGAIN).isBefore(now))
                .ifPresent(found -> ledger.writing(sql -> sql.run(USED, now, found.id())));
        return key;
    }

    public List<Key> keys(Door door) {
        return ledger.read(sql -> sql.list(KEYS, Logins::key, door));
    }

    public void revoke(String keyId) {
        ledger.writing(sql -> sql.run(REVOKE, keyId));
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString(1), Door.valueOf(row.getString(2)), row.getString(3), row.getString(4),
                Columns.instant(row, 5), Columns.instant(row, 6));
    }
}
