package dev.kinorelay.service.tvdb;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.KeyName;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Told;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Logs in with the key, for a token that is good for a month; one caller at a time. */
@Component
final class TvdbLogin {

    private static final Duration GOOD_FOR = Duration.ofDays(25);

    private final TvdbSettings settings;
    private final Gateway gateway;
    private final Clock clock;
    private final Optional<String> key;
    private final Optional<String> pin;
    private String token;
    private Instant since = Instant.MIN;

    TvdbLogin(TvdbSettings settings, Environment environment, Gateway gateway, Clock clock) {
        this.settings = settings;
        this.gateway = gateway;
        this.clock = clock;
        key = KeyName.find(settings.key(), environment, "TVDB_API_KEY");
        pin = KeyName.find(settings.pin(), environment, "TVDB_PIN");
    }

    boolean hasKey() {
        return key.isPresent();
    }

    synchronized String token() {
        if (token == null || clock.instant().isAfter(since.plus(GOOD_FOR))) {
            token = fresh();
            since = clock.instant();
        }
        return token;
    }

    /** A token in place of one that was refused, unless somebody has fetched another meanwhile. */
    synchronized String inPlaceOf(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
        return token();
    }

    private String fresh() {
        Map<String, String> body = new TreeMap<>(Map.of("apikey", key.orElseThrow(TvdbTrouble::noKey)));
        pin.ifPresent(own -> body.put("pin", own));
        var login = URI.create(settings.url().toString().replaceFirst("/+$", "") + "/login");
        Response answer = gateway
                .call(new Request(Account.household(TvdbLookup.SERVICE), true, "POST", login, Map.of(), body));
        if (answer.status() == 400 || answer.status() == 401 || answer.status() == 403) {
            throw refused(answer);
        }
        if (!answer.isGood()) {
            throw TvdbTrouble.of(answer);
        }
        String fresh = Told.text(answer.json().path("data").path("token"));
        if (fresh == null) {
            throw TvdbTrouble.nonsense("it has no token");
        }
        return fresh;
    }

    private NeedsAttention refused(Response answer) {
        String words = String.valueOf(Told.text(answer.json().path("message"))).toLowerCase(Locale.ROOT);
        return words.contains("pin") ? TvdbTrouble.wrongPin(answer.status(), pin.isPresent())
                : TvdbTrouble.wrongKey(answer.status());
    }
}
