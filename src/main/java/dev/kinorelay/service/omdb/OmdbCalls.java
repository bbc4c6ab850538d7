package dev.kinorelay.service.omdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.service.Budget;
import dev.kinorelay.service.Cache;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.KeyName;
import dev.kinorelay.service.Purpose;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Told;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Asks OMDb within its day, and remembers what it said. It says no with status 200. */
@Component
final class OmdbCalls {

    private static final Account US = Account.household(OmdbLookup.SERVICE);

    private final OmdbSettings settings;
    private final Gateway gateway;
    private final Cache cache;
    private final Budget budget;
    private final Clock clock;
    private final Optional<String> key;

    OmdbCalls(OmdbSettings settings, Environment environment, Gateway gateway, Cache cache, Budget budget,
            Clock clock) {
        this.settings = settings;
        this.gateway = gateway;
        this.cache = cache;
        this.budget = budget;
        this.clock = clock;
        key = KeyName.find(settings.key(), environment, "OMDB_API_KEY");
    }

    boolean hasKey() {
        return key.isPresent();
    }

    Optional<JsonNode> title(String imdb, Purpose purpose) {
        return cache.get(US.service(), "title:" + imdb, Duration.ofDays(1),
                () -> ask(Map.of("i", imdb, "plot", "short"), purpose));
    }

    /** Ten at most; {@code wish} as OMDb names it: s, type, y. */
    Optional<JsonNode> search(Map<String, String> wish, Purpose purpose) {
        return cache.get(US.service(), "search:" + query(wish), Duration.ofHours(1), () -> ask(wish, purpose));
    }

    private Optional<JsonNode> ask(Map<String, String> wish, Purpose purpose) {
        String secret = key.orElseThrow(OmdbTrouble::noKey);
        budget.spend(US.service(), settings.daily(), purpose);
        var address = URI.create(settings.url().toString().replaceFirst("/+$", "") + "/?" + query(wish) + "&apikey="
                + Told.encoded(secret));
        Response answer = gateway.call(Request.read(US, address));
        String error = Told.text(answer.json().path("Error"));
        if (error != null || !answer.isGood()) {
            return OmdbTrouble.unlessItIsNone(answer.status(), error, budget, clock);
        }
        if (!answer.json().path("Response").asText().equals("True")) {
            throw OmdbTrouble.nonsense("it does not say whether it found anything");
        }
        return Optional.of(answer.json());
    }

    private static String query(Map<String, String> wish) {
        return wish.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + "=" + Told.encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }
}
