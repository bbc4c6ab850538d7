package dev.kinorelay.service.simkl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.service.JsonRow;
import dev.kinorelay.service.Refusal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which title a row of a backup is about. */
final class BackupTitle {

    private final MediaKind kind;
    private final JsonNode title;
    private final List<ExternalId> ids;
    private final boolean anime;

    BackupTitle(JsonRow row) {
        anime = row.heap().equals("anime");
        title = row.fields().has("movie") ? row.fields().path("movie") : row.fields().path("show");
        kind = row.fields().has("movie") || row.fields().path("anime_type").asText().equals("movie") ? MediaKind.MOVIE
                : MediaKind.SHOW;
        ids = SimklIds.of(kind, name -> title.path("ids").path(name).asText(null));
    }

    /** Where an episode stands; {@code common}: as others count too, and not as Simkl alone counts an anime. */
    record Place(Integer season, Integer episode, boolean common) {

        private static final Pattern LAST = Pattern.compile("(?i)S(\\d{1,4})E(\\d{1,5})");

        static Place of(JsonNode season, JsonNode episode) {
            JsonNode tvdb = episode.path("tvdb");
            return tvdb.isObject() ? new Place(whole(tvdb.path("season")), whole(tvdb.path("episode")), true)
                    : new Place(whole(season.path("number")), whole(episode.path("number")), false);
        }

        /** Null when it is none. */
        static Place of(String text) {
            Matcher last = LAST.matcher(text);
            return last.matches() ? new Place(Integer.valueOf(last.group(1)), Integer.valueOf(last.group(2)), false)
                    : null;
        }

        boolean isWhole() {
            return season != null && episode != null;
        }

        private static Integer whole(JsonNode number) {
            return number.isInt() ? Integer.valueOf(number.intValue()) : null;
        }
    }

    boolean isKnowable() {
        return !ids.isEmpty() || title.path("title").isTextual();
    }

    boolean isFilm() {
        return kind == MediaKind.MOVIE;
    }

    String name() {
        return Refusal.quoted(title.path("title").asText("a title without a name"));
    }

    MediaRef ref() {
        return new MediaRef(kind, ids, title.path("title").asText(null), null,
                title.path("year").isInt() ? title.path("year").intValue() : null, null, null, Facts.NONE);
    }

    MediaRef episode(Place place) {
        List<ExternalId> show = anime && !place.common()
                ? ids.stream().filter(id -> id.namespace().equals("simkl-show")).toList()
                : ids;
        String name = title.path("title").asText("") + ": Season " + place.season() + ": Episode " + place.episode();
        return new MediaRef(MediaKind.EPISODE, List.of(), name, null, null, place.season(), place.episode(),
                Facts.NONE, show);
    }
}
