package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Vault;
import dev.kinorelay.service.trakt.TraktLogin.Credentials;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The tokens of each account, renewed before they run out, by one caller at a time. A refresh token works once, so a new
 * pair is in the Vault before it is used.
 */
@Component
final class TraktTokens {

    static final String CLIENT_ID = "client_id";
    static final String CLIENT_SECRET = "client_secret";
    private static final long EARLY = 600;
    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    private final TraktLogin login;
    private final TraktApp app;
    private final Vault vault;
    private final Clock clock;
    private final Map<Account, Turn> turns = new ConcurrentHashMap<>();

    TraktTokens(TraktLogin login, TraktApp app, Vault vault, Clock clock) {
        this.login = login;
        this.app = app;
        this.vault = vault;
        this.clock = clock;
    }

    /** What one account's callers take turns at: a pair the Vault did not take yet, and when a token was last refused. */
    private static final class Turn {
        private TokenPair unsaved;
        private Instant refused = Instant.MIN;
    }

    /** The access token, renewed when it is about to run out. */
    String bearer(Account account) {
        Turn turn = turn(account);
        synchronized (turn) {
            String token = current(account, turn);
            long left = seconds(account, TokenPair.EXPIRES) - clock.instant().getEpochSecond();
            long life = seconds(account, TokenPair.EXPIRES) - seconds(account, TokenPair.CREATED);
            return left > Math.min(EARLY, life / 10) ? token : renewed(account, turn, left > 0 ? token : null);
        }
    }

    /** A token in place of one that Trakt refused, unless that was itself fetched in place of a refused one a moment ago. */
    String inPlaceOf(Account account, String refused) {
        Turn turn = turn(account);
        synchronized (turn) {
            String token = current(account, turn);
            if (!token.equals(refused)) {
                return token;
            }
            if (clock.instant().isBefore(turn.refused.plus(JUST_NOW))) {
                throw TraktTrouble.refusedAgain(account);
            }
            String fresh = renewed(account, turn, null);
            turn.refused = clock.instant();
            return fresh;
        }
    }

    /** A new pair now, whatever the old one is good for still. */
    void renew(Account account) {
        Turn turn = turn(account);
        synchronized (turn) {
            current(account, turn);
            renewed(account, turn, null);
        }
    }

    String clientId(Account account) {
        return vault.get(account, CLIENT_ID).or(app::clientId).orElseThrow(() -> TraktTrouble.notConnected(account));
    }

    boolean hasApp(Account account) {
        return vault.get(account, CLIENT_ID).or(app::clientId).isPresent();
    }

    Credentials credentials(Account account) {
        String secret = vault.get(account, CLIENT_SECRET)
                .or(app::clientSecret)
                .orElseThrow(() -> TraktTrouble.notConnected(account));
        return new Credentials(clientId(account), secret);
    }

    /** What the account was connected with before, if it was. */
    Optional<String> kept(Account account, String field) {
        return vault.get(account, field);
    }

    /** A connection was made: its app and its first pair are stored together. */
    void store(Account account, Credentials own, TokenPair pair) {
        Turn turn = turn(account);
        synchronized (turn) {
            Map<String, String> fields = new HashMap<>(pair.fields());
            fields.put(CLIENT_ID, own.clientId());
            fields.put(CLIENT_SECRET, own.clientSecret());
            vault.put(account, fields);
            turn.unsaved = null;
            turn.refused = Instant.MIN;
        }
    }

    Optional<String> stored(Account account) {
        return vault.get(account, TokenPair.ACCESS);
    }

    private Turn turn(Account account) {
        return turns.computeIfAbsent(account, any -> new Turn());
    }

    private String current(Account account, Turn turn) {
        if (turn.unsaved != null) {
            save(account, turn, turn.unsaved);
        }
        return stored(account).orElseThrow(() -> TraktTrouble.notConnected(account));
    }

    /** While the old token still works, an outage of Trakt's login is no trouble yet. */
    private String renewed(Account account, Turn turn, String old) {
        try {
            TokenPair pair = exchange(account);
            save(account, turn, pair);
            return pair.access();
        } catch (TryLater down) {
            if (old == null) {
                throw down;
            }
            return old;
        }
    }

    /** A pair the Vault did not take is kept and offered again before anything else, for there is no second one. */
    private void save(Account account, Turn turn, TokenPair pair) {
        turn.unsaved = pair;
        vault.put(account, pair.fields());
        turn.unsaved = null;
    }

    private TokenPair exchange(Account account) {
        String refresh = vault.get(account, TokenPair.REFRESH).orElseThrow(() -> TraktTrouble.notConnected(account));
        Response answer = login.nextToken(account, credentials(account), refresh);
        if (answer.isGood()) {
            return TokenPair.of(answer.json(), clock)
                    .orElseThrow(() -> TryLater.withoutAnswer("Trakt sent no tokens to " + account + "."));
        }
        if (answer.status() == 400 || answer.status() == 401) {
            throw answer.json().path("error").asText().equals("invalid_client") ? TraktTrouble.wrongApp(account)
                    : TraktTrouble.linkAgain(account);
        }
        throw TraktTrouble.of(account, answer);
    }

    private long seconds(Account account, String field) {
        return vault.get(account, field).map(Long::parseLong).orElse(0L);
    }
}
