package dev.kinorelay.service.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Plex's ways to name a title: its own ids, lists of ids of others, and what agents of former years made of both. */
final class PlexGuid {

    private static final Pattern OWN = Pattern.compile("plex://(movie|show|season|episode)/([0-9a-f]{24})");
    private static final Pattern SITE = Pattern.compile("(imdb|tmdb|tvdb)://([a-z0-9]+)");
    private static final Pattern AGENT = Pattern
            .compile("com\\.plexapp\\.agents\\.(imdb|themoviedb|thetvdb|hama)://(?:(tvdb|imdb|tmdb)\\d?-)?"
                    + "([a-z0-9]+)((?:/\\d+){0,2})(?:\\?.*)?");

    private PlexGuid() {}

    /** The ids of a title: what its row says of others, and its own. */
    static List<ExternalId> of(MediaKind kind, JsonNode row) {
        Set<ExternalId> ids = new LinkedHashSet<>();
        row.path("Guid").forEach(guid -> site(kind, guid.path("id").asText()).ifPresent(ids::add));
        String guid = row.path("guid").asText();
        site(kind, guid).ifPresent(ids::add);
        own(guid).ifPresent(ids::add);
        if (kind != MediaKind.EPISODE && kind != MediaKind.SEASON) {
            agent(kind, guid).ifPresent(ids::add);
        }
        return List.copyOf(ids);
    }

    /** The ids of the show that an episode's row belongs to; agents of former years name it in the episode's own id. */
    static List<ExternalId> show(JsonNode row) {
        Set<ExternalId> ids = new LinkedHashSet<>();
        agent(MediaKind.SHOW, row.path("guid").asText()).ifPresent(ids::add);
        String guid = row.path("grandparentGuid").asText();
        agent(MediaKind.SHOW, guid).ifPresent(ids::add);
        own(guid).ifPresent(ids::add);
        return List.copyOf(ids);
    }

    private static Optional<ExternalId> own(String guid) {
        var own = OWN.matcher(guid);
        return own.matches() ? Optional.of(new ExternalId("plex-" + own.group(1), own.group(2))) : Optional.empty();
    }

    private static Optional<ExternalId> site(MediaKind kind, String guid) {
        var site = SITE.matcher(guid);
        return site.matches() ? id(kind, site.group(1), site.group(2)) : Optional.empty();
    }

    private static Optional<ExternalId> agent(MediaKind kind, String guid) {
        var agent = AGENT.matcher(guid);
        if (!agent.matches()) {
            return Optional.empty();
        }
        return id(kind, switch (agent.group(1)) {
            case "themoviedb" -> "tmdb";
            case "thetvdb" -> "tvdb";
            case "hama" -> String.valueOf(agent.group(2));
            default -> "imdb";
        }, agent.group(3));
    }

    private static Optional<ExternalId> id(MediaKind kind, String site, String value) {
        if (site.equals("imdb")) {
            return value.matches("tt\\d{5,12}") ? Optional.of(ExternalId.imdb(value)) : Optional.empty();
        }
        return (site.equals("tmdb") || site.equals("tvdb")) && value.matches("[1-9]\\d{0,17}")
                ? Optional.of(new ExternalId(site + "-" + kind, value))
                : Optional.empty();
    }
}
