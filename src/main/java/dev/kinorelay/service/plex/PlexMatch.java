package dev.kinorelay.service.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Told;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Finds the id under which Plex's catalogue has a film or a show. What it offers is believed only with the id asked for. */
@Component
final class PlexMatch {

    private static final List<String> SITES = List.of("tmdb", ExternalId.IMDB, "tvdb");

    private final PlexCalls calls;
    private final PlexIds ids;

    PlexMatch(PlexCalls calls, PlexIds ids) {
        this.calls = calls;
        this.ids = ids;
    }

    Optional<String> of(Account account, MediaRef ref) {
        if (ref.kind() != MediaKind.MOVIE && ref.kind() != MediaKind.SHOW) {
            return Optional.empty();
        }
        return ref.id("plex-" + ref.kind()).map(ExternalId::value).filter(key -> key.matches("[0-9a-f]{24}"))
                .or(() -> SITES.stream().flatMap(site -> id(ref, site).stream())
                        .flatMap(id -> matched(account, ref, id).stream()).findFirst())
                .or(() -> searched(account, ref));
    }

    private static Optional<ExternalId> id(MediaRef ref, String site) {
        return ref.id(site.equals(ExternalId.IMDB) ? site : site + "-" + ref.kind());
    }

    private Optional<String> matched(Account account, MediaRef ref, ExternalId id) {
        String site = id.namespace().replaceFirst("-.*", "");
        return rows(account, PlexCalls.Host.METADATA, "/library/metadata/matches?type=" + ref.kind() + "&title=" + site
                + "-" + Told.encoded(id.value()) + (ref.year() == null ? "" : "&year=" + ref.year()))
                .flatMap(found -> verified(account, ref, List.of(id), found));
    }

    private Optional<String> searched(Account account, MediaRef ref) {
        List<ExternalId> known = SITES.stream().flatMap(site -> id(ref, site).stream()).toList();
        if (ref.title() == null || known.isEmpty()) {
            return Optional.empty();
        }
        Response answer = calls.get(account, PlexCalls.Host.DISCOVER, "/library/search?query="
                + Told.encoded(ref.title()) + "&limit=10&searchTypes=movies,tv&searchProviders=discover"
                + "&includeMetadata=1");
        if (answer.status() == 404) {
            return Optional.empty();
        }
        JsonNode container = PlexCalls.container(account, answer, "a search");
        List<JsonNode> rows = StreamSupport.stream(container.path("SearchResults").spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.path("SearchResult").spliterator(), false))
                .map(one -> one.path(PlexPages.METADATA)).toList();
        return verified(account, ref, known, rows);
    }

    private Optional<List<JsonNode>> rows(Account account, PlexCalls.Host host, String path) {
        Response answer = calls.get(account, host, path);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        return Optional.of(StreamSupport.stream(PlexCalls.container(account, answer, "a title")
                .path(PlexPages.METADATA).spliterator(), false).toList());
    }

    private Optional<String> verified(Account account, MediaRef ref, List<ExternalId> known, List<JsonNode> rows) {
        return rows.stream().filter(row -> PlexTitles.kind(row.path("type").asText()).equals(Optional.of(ref.kind())))
                .filter(row -> names(account, ref.kind(), row).stream().anyMatch(known::contains))
                .map(row -> row.path("ratingKey").asText()).filter(key -> key.matches("[0-9a-f]{24}")).findFirst();
    }

    private List<ExternalId> names(Account account, MediaKind kind, JsonNode row) {
        return row.path("Guid").isEmpty()
                ? ids.of(account, row.path("ratingKey").asText()).map(page -> PlexGuid.of(kind, page)).orElse(List.of())
                : PlexGuid.of(kind, row);
    }
}
