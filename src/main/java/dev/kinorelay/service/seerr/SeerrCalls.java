package dev.kinorelay.service.seerr;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Cache;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Told;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Searches Seerr, and remembers what it found. */
@Component
final class SeerrCalls {

    private static final Account US = Account.household(SeerrLookup.SERVICE);

    private final SeerrPlace place;
    private final Gateway gateway;
    private final Cache cache;

    SeerrCalls(SeerrPlace place, Gateway gateway, Cache cache) {
        this.place = place;
        this.gateway = gateway;
        this.cache = cache;
    }

    /** The first page; {@code query} may be an id such as imdb:tt0133093. */
    List<JsonNode> search(String query, Duration keeps) {
        var found = cache.get(US.service(), "search:" + query, keeps, () -> {
            JsonNode results = ask(query).path("results");
            if (!results.isArray()) {
                throw new TryLater("Seerr's answer makes no sense: it has no list of titles.", Duration.ofMinutes(15));
            }
            return results.isEmpty() ? Optional.empty() : Optional.of(results);
        });
        return found.stream().flatMap(rows -> StreamSupport.stream(rows.spliterator(), false)).toList();
    }

    private JsonNode ask(String query) {
        // It refuses a plus sign for a blank, and a colon as it is.
        var address = place.at("/search?query=" + Told.encoded(query) + "&page=1");
        Response answer = gateway.call(Request.read(US, address).with("X-Api-Key", place.key()));
        if (answer.isGood()) {
            return answer.json();
        }
        throw switch (answer.status()) {
            case 401, 403 -> new NeedsAttention("Seerr does not accept the key (" + answer.status() + ").",
                    "Copy the API key again from Seerr's Settings > General to kinorelay.seerr.key or SEERR_API_KEY.",
                    "key");
            case 301, 302, 307, 308, 404, 405 -> new NeedsAttention(
                    "There is no Seerr at the address that is set (" + answer.status() + ").",
                    "Check kinorelay.seerr.url or SEERR_URL: scheme, host, port and path as in the browser.", "url");
            default -> new TryLater("Seerr could not answer (" + answer.status() + ").", Duration.ofMinutes(15));
        };
    }
}
