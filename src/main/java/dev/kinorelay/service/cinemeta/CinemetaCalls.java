package dev.kinorelay.service.cinemeta;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Cache;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Told;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Asks Cinemeta, and remembers what it said. */
@Component
final class CinemetaCalls {

    private static final Account US = Account.household(CinemetaLookup.SERVICE);
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final CinemetaSettings settings;
    private final Gateway gateway;
    private final Cache cache;

    CinemetaCalls(CinemetaSettings settings, Gateway gateway, Cache cache) {
        this.settings = settings;
        this.gateway = gateway;
        this.cache = cache;
    }

    /** {@code type} is movie or series, as Stremio calls them. */
    Optional<JsonNode> meta(String type, String imdb) {
        return cache.get(US.service(), type + ":" + imdb, Duration.ofDays(1),
                () -> ask("/meta/" + type + "/" + imdb + ".json")
                        .map(answer -> answer.path("meta"))
                        .filter(meta -> !meta.isMissingNode() && !meta.isNull() && !meta.isEmpty()));
    }

    List<JsonNode> search(String type, String words) {
        var found = cache.get(US.service(), "search:" + type + ":" + words, Duration.ofHours(1),
                () -> ask("/catalog/" + type + "/top/search=" + Told.encoded(words) + ".json")
                        .map(answer -> list(answer.path("metas")))
                        .filter(metas -> !metas.isEmpty()));
        return found.map(metas -> StreamSupport.stream(metas.spliterator(), false).toList()).orElse(List.of());
    }

    private static JsonNode list(JsonNode metas) {
        if (!metas.isArray()) {
            throw nonsense("it has no list of titles");
        }
        return metas;
    }

    private Optional<JsonNode> ask(String path) {
        URI address = URI.create(settings.url().toString().replaceFirst("/+$", "") + path);
        Response answer = gateway.call(Request.read(US, address));
        if (answer.status() >= 301 && answer.status() <= 308) {
            answer = gateway.call(Request.read(US, moved(address, answer)));
        }
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!answer.isGood()) {
            throw new TryLater("Cinemeta answered with " + answer.status() + ", which Kinorelay does not expect.",
                    PAUSE);
        }
        if (!answer.json().isObject()) {
            throw nonsense("it is no object");
        }
        return Optional.of(answer.json());
    }

    /** Its catalogues live on a neighbour; nobody else is followed. */
    private static URI moved(URI from, Response answer) {
        try {
            URI to = from.resolve(answer.header("location").orElse(""));
            if (from.getScheme().equals(to.getScheme()) && family(from).equals(family(to))) {
                return to;
            }
        } catch (IllegalArgumentException noAddress) {
            // As good as a stranger.
        }
        throw new TryLater("Cinemeta sent Kinorelay to an address that is not its own (" + answer.status() + ").",
                PAUSE);
    }

    private static String family(URI address) {
        String host = String.valueOf(address.getHost());
        return host.matches(".*[a-z]") ? host.replaceFirst("^.*\\.(?=[^.]+\\.[^.]+$)", "") : host;
    }

    static TryLater nonsense(String what) {
        return new TryLater("Cinemeta's answer makes no sense: " + what + ".", PAUSE);
    }
}
