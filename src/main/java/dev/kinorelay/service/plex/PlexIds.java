package dev.kinorelay.service.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.service.Cache;
import dev.kinorelay.service.Response;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rows of a watchlist carry no ids of others; the page of each title does, and is kept. */
@Component
final class PlexIds {

    private static final Duration KEPT = Duration.ofDays(3650);

    private final PlexCalls calls;
    private final Cache cache;

    PlexIds(PlexCalls calls, Cache cache) {
        this.calls = calls;
        this.cache = cache;
    }

    /** What Plex's catalogue says of the title; nothing for one that is gone from there. */
    Optional<JsonNode> of(Account account, String key) {
        return cache.get("plex", "title/" + key, KEPT,
                () -> ask(account, "/library/metadata/" + key));
    }

    private Optional<JsonNode> ask(Account account, String path) {
        Response answer = calls.get(account, PlexCalls.Host.DISCOVER, path);
        return answer.status() == 404 ? Optional.empty()
                : Optional.of(PlexCalls.container(account, answer, "a title").path(PlexPages.METADATA).path(0))
                        .filter(JsonNode::isObject);
    }
}
