package dev.kinorelay.service.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.service.Response;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Walks through all pages of a container, goes by the number of rows Plex says there are, and counts what it was given. */
@Component
final class PlexPages {

    static final String METADATA = "Metadata";
    private static final int SERVER_PAGE = 500;

    private final PlexCalls calls;
    private final int limit;

    PlexPages(PlexCalls calls, PlexSettings settings) {
        this.calls = calls;
        this.limit = settings.page();
    }

    /** A shelf to walk through; {@code key}: what tells two of its rows apart. */
    record Way(PlexCalls.Host host, String path, String what, Function<JsonNode, Object> key) {

        static Way of(PlexCalls.Host host, String path, String what) {
            return new Way(host, path, what, row -> row.path("ratingKey").asText());
        }

        String page(long start, int size) {
            return path + (path.contains("?") ? "&" : "?") + "X-Plex-Container-Start=" + start
                    + "&X-Plex-Container-Size=" + size;
        }
    }

    int size(Way way) {
        return way.host() == PlexCalls.Host.SERVER ? SERVER_PAGE : limit;
    }

    Response first(Account account, Way way) {
        return calls.get(account, way.host(), way.page(0, size(way)));
    }

    /** Why the rows given are not all there are; null when they are. */
    String walk(Account account, Way way, Consumer<JsonNode> sink) {
        return walk(account, way, first(account, way), sink);
    }

    String walk(Account account, Way way, Response first, Consumer<JsonNode> sink) {
        Set<Object> seen = new HashSet<>();
        JsonNode container = PlexCalls.container(account, first, way.what());
        long total = container.path("totalSize").asLong(container.path("size").asLong());
        long at = 0;
        while (true) {
            int rows = container.path(METADATA).size();
            for (JsonNode row : container.path(METADATA)) {
                if (!seen.add(way.key().apply(row))) {
                    return "Plex sent a row twice";
                }
                sink.accept(row);
            }
            at += rows;
            if (at >= total || rows == 0) {
                return at == total ? null : "Plex speaks of " + total + " rows and sent " + at;
            }
            container = PlexCalls.container(account,
                    calls.get(account, way.host(), way.page(at, size(way))), way.what());
            if (container.path("totalSize").asLong(total) != total) {
                return "the shelf changed on Plex while it was read";
            }
        }
    }
}
