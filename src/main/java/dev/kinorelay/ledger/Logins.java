package dev.kinorelay.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Who may come in: the admin's login, API keys and webhook tokens. Keys and tokens are kept as SHA-256 only. */
@Repository
public class Logins {

    /** What kind of door a key opens. */
    public enum Door {
        API, HOOK
    }

    /** A key as it is shown: never the secret itself. {@code person}: whose runs a webhook starts (null: everyone's). */
    public record Key(String id, Door door, String name, String person, Instant made, Instant lastUsed) {}

    /** Name and encoded password. */
    public record Login(String name, String password) {}

    public Optional<Login> login(String name) {
        throw new UnsupportedOperationException();
    }

    public boolean any() {
        throw new UnsupportedOperationException();
    }

    public void save(Login login) {
        throw new UnsupportedOperationException();
    }

    /** Makes a key and returns its secret, which is shown this once. */
    public String makeKey(Door door, String name, String person) {
        throw new UnsupportedOperationException();
    }

    public Optional<Key> keyOf(Door door, String secret) {
        throw new UnsupportedOperationException();
    }

    public List<Key> keys(Door door) {
        throw new UnsupportedOperationException();
    }

    public void revoke(String keyId) {
        throw new UnsupportedOperationException();
    }
}
