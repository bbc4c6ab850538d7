package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The titles Trakt knows. Numbers of one kind mean nothing in another, as with the real one. */
public final class Catalogue {

    /** In which order Trakt believes the ids it is sent. */
    static final List<String> BELIEF = List.of("trakt", "imdb", "tmdb", "tvdb", "slug");

    private final Map<String, Title> byId = new HashMap<>();
    private final Map<String, Title> byName = new HashMap<>();
    private final Map<Title, List<Title>> episodes = new LinkedHashMap<>();
    private final Map<String, Title> seasons = new HashMap<>();
    private final Map<Kind, Long> last = new HashMap<>();

    public synchronized Title movie(String name, int year, String imdb, long tmdb) {
        Map<String, Object> ids = ids(Kind.MOVIE, imdb, tmdb, null);
        ids.put("slug", slug(name) + "-" + year);
        return put(new Title(Kind.MOVIE, name, year, ids, Instant.parse(year + "-06-01T00:00:00Z"), null, null, null));
    }

    /** A show with this many episodes in each season; the first of them is season 1. */
    public synchronized Title show(String name, int year, String imdb, long tmdb, long tvdb, int... lengths) {
        Map<String, Object> ids = ids(Kind.SHOW, imdb, tmdb, tvdb);
        ids.put("slug", slug(name));
        Instant aired = Instant.parse(year + "-09-01T00:00:00Z");
        Title show = put(new Title(Kind.SHOW, name, year, ids, aired, null, null, null));
        episodes.put(show, new ArrayList<>());
        for (int season = 1; season <= lengths.length; season++) {
            Map<String, Object> own = ids(Kind.SEASON, null, tmdb * 100 + season, tvdb * 100 + season);
            seasons.put(show.key() + " " + season,
                    put(new Title(Kind.SEASON, "Season " + season, null, own, aired, show, season, null)));
            for (int number = 1; number <= lengths[season - 1]; number++) {
                episode(show, season, number, null);
            }
        }
        return show;
    }

    /** One more episode, with an imdb id if it has one. */
    public synchronized Title episode(Title show, int season, int number, String imdb) {
        long part = season * 100L + number;
        Title episode = put(new Title(Kind.EPISODE, "Episode " + number, null, ids(Kind.EPISODE, imdb,
                (Long) show.ids().get("tmdb") * 10_000 + part, (Long) show.ids().get("tvdb") * 10_000 + part),
                show.released(), show, season, number));
        episodes.get(show).removeIf(other -> other.season() == season && other.number() == number);
        episodes.get(show).add(episode);
        return episode;
    }

    public synchronized Optional<Title> find(Kind kind, String idType, String id) {
        return Optional.ofNullable(byId.get(kind + " " + idType + " " + id.toLowerCase(Locale.ROOT)));
    }

    /** By the first id that is known, else by title and year. */
    synchronized Optional<Title> find(Kind kind, JsonNode entry) {
        JsonNode ids = entry.path("ids");
        if (!ids.isObject()) {
            String name = entry.path("title").asText().toLowerCase(Locale.ROOT);
            return Optional.ofNullable(byName.get(kind + " " + name + " " + entry.path("year").asText()));
        }
        return BELIEF.stream()
                .filter(ids::hasNonNull)
                .flatMap(type -> find(kind, type, ids.get(type).asText()).stream())
                .findFirst();
    }

    /** Of all seasons; specials only when they are asked for by number. */
    public synchronized List<Title> episodes(Title show) {
        return episodes.getOrDefault(show, List.of()).stream().filter(episode -> episode.season() > 0).toList();
    }

    synchronized List<Title> episodes(Title show, int season) {
        return episodes.getOrDefault(show, List.of()).stream().filter(one -> one.season() == season).toList();
    }

    public synchronized Optional<Title> episode(Title show, int season, int number) {
        return episodes(show, season).stream().filter(one -> one.number() == number).findFirst();
    }

    public synchronized Optional<Title> season(Title show, int season) {
        return Optional.ofNullable(seasons.get(show.key() + " " + season));
    }

    private Title put(Title title) {
        title.ids().forEach((type, id) -> {
            if (id != null) {
                byId.put(title.kind() + " " + type + " " + id.toString().toLowerCase(Locale.ROOT), title);
            }
        });
        byName.put(title.kind() + " " + title.name().toLowerCase(Locale.ROOT) + " " + title.year(), title);
        return title;
    }

    private Map<String, Object> ids(Kind kind, String imdb, Long tmdb, Long tvdb) {
        Map<String, Object> ids = new LinkedHashMap<>();
        ids.put("trakt", last.merge(kind, 1L, Long::sum));
        ids.put("imdb", imdb);
        ids.put("tmdb", tmdb);
        ids.put("tvdb", tvdb);
        return ids;
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
