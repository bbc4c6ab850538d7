package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.ledger.Logins.Door;
import dev.kinorelay.ledger.Logins.Key;
import dev.kinorelay.ledger.Logins.Login;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoginsTest extends LedgerCase {

    @Test
    void savesAndChangesALogin() {
        assertThat(ledger.logins.any()).isFalse();
        ledger.logins.save(new Login("admin", "{bcrypt}one"));
        ledger.logins.save(new Login("admin", "{bcrypt}two"));

        assertThat(ledger.logins.any()).isTrue();
        assertThat(ledger.logins.login("admin")).contains(new Login("admin", "{bcrypt}two"));
        assertThat(ledger.logins.login("nobody")).isEmpty();
    }

    @Test
    void opensOneDoorWithEachKey() {
        String api = ledger.logins.makeKey(Door.API, "script", null);
        String hook = ledger.logins.makeKey(Door.HOOK, "plex", "anna");

        assertThat(api).matches("krk_[A-Za-z0-9_-]{43}");
        assertThat(hook).matches("krh_[A-Za-z0-9_-]{43}");
        assertThat(ledger.logins.keyOf(Door.API, api)).get().extracting(Key::name).isEqualTo("script");
        assertThat(ledger.logins.keyOf(Door.HOOK, hook)).get().extracting(Key::person).isEqualTo("anna");
        assertThat(ledger.logins.keyOf(Door.HOOK, api)).isEmpty();
        assertThat(ledger.logins.keyOf(Door.API, api + "x")).isEmpty();
    }

    @Test
    void keepsNoSecret() {
        String secret = ledger.logins.makeKey(Door.API, "script", null);

        List<String> kept = ledger.ledger.read(sql -> sql.list("SELECT id || hash || name FROM door_key",
                row -> row.getString(1)));
        assertThat(kept).hasSize(1).noneMatch(row -> row.contains(secret) || row.contains(secret.substring(4)));
    }

    @Test
    void opensNothingWithARevokedKey() {
        String secret = ledger.logins.makeKey(Door.API, "script", null);
        ledger.logins.revoke(ledger.logins.keys(Door.API).getFirst().id());

        assertThat(ledger.logins.keyOf(Door.API, secret)).isEmpty();
        assertThat(ledger.logins.keys(Door.API)).isEmpty();
    }

    @Test
    void tellsWithinMinutesWhenAKeyWasUsed() {
        String secret = ledger.logins.makeKey(Door.API, "script", null);
        assertThat(ledger.logins.keys(Door.API).getFirst().lastUsed()).isNull();
        ledger.logins.keyOf(Door.API, secret);
        assertThat(ledger.logins.keys(Door.API).getFirst().lastUsed()).isEqualTo(START);

        millis.addAndGet(Duration.ofMinutes(5).toMillis());
        ledger.logins.keyOf(Door.API, secret);
        assertThat(ledger.logins.keys(Door.API).getFirst().lastUsed()).isEqualTo(START);
        millis.incrementAndGet();
        ledger.logins.keyOf(Door.API, secret);
        assertThat(ledger.logins.keys(Door.API).getFirst().lastUsed()).isEqualTo(START.plusMillis(300_001));
    }
}
