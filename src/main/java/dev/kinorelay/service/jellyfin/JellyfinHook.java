package dev.kinorelay.service.jellyfin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Event;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.service.Delivery;
import dev.kinorelay.service.Heard;
import dev.kinorelay.service.Hook;
import dev.kinorelay.service.Told;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What Jellyfin's webhook plugin tells with all its properties: playback that stops, and what is marked by hand. */
@Component
final class JellyfinHook implements Hook {

    @Override
    public String service() {
        return "jellyfin";
    }

    @Override
    public List<Event> receive(Delivery delivery) {
        JsonNode told = Heard.json(delivery);
        return title(told).flatMap(title -> event(delivery, told, title)).stream().toList();
    }

    private static Optional<Event> event(Delivery delivery, JsonNode told, Heard.Title title) {
        String user = Told.text(told, "NotificationUsername", "Username");
        String library = Told.text(told, "LibraryName", "CollectionName");
        return switch (told.path("NotificationType").asText()) {
            case "PlaybackStop" -> stopped(delivery, told, title, user, library);
            case "UserDataSaved" -> switch (told.path("SaveReason").asText()) {
                case "TogglePlayed" -> is(told, "Played")
                        ? Optional.of(Heard.play(user, library, 100, title, at(delivery, told, "LastPlayedDate")))
                        : Optional.empty();
                case "UpdateUserRating" -> Heard.rating(user, library, Heard.number(told.path("Rating")), title,
                        at(delivery, told, "UtcTimestamp"));
                default -> Optional.empty();
            };
            default -> Optional.empty();
        };
    }

    private static Optional<Event> stopped(Delivery delivery, JsonNode told, Heard.Title title, String user,
            String library) {
        int seen = Heard.percent(Heard.number(told.path("PlaybackPositionTicks")),
                Heard.number(told.path("RunTimeTicks")));
        int percent = is(told, "PlayedToCompletion") ? Math.max(seen, Heard.WATCHED) : seen;
        return percent == 0 ? Optional.empty()
                : Optional.of(Heard.play(user, library, percent, title, at(delivery, told, "UtcTimestamp")));
    }

    private static Instant at(Delivery delivery, JsonNode told, String field) {
        return Heard.when(delivery, told.hasNonNull(field) ? told.path(field) : told.path("Timestamp"));
    }

    /** Templates make texts of everything. */
    private static boolean is(JsonNode told, String field) {
        return told.path(field).asText().equalsIgnoreCase("true");
    }

    private static Optional<Heard.Title> title(JsonNode told) {
        return switch (told.path("ItemType").asText()) {
            case "Movie" -> Optional.of(title(told, MediaKind.MOVIE));
            case "Episode" -> Optional.of(title(told, MediaKind.EPISODE));
            default -> Optional.empty();
        };
    }

    private static Heard.Title title(JsonNode told, MediaKind kind) {
        return new Heard.Title(kind,
                Heard.ids(kind, told.path("Provider_imdb"), told.path("Provider_tmdb"), told.path("Provider_tvdb")),
                Told.text(told.path("Name")), Told.text(told.path("SeriesName")), List.of(),
                Told.whole(told.path("SeasonNumber")), Told.whole(told.path("EpisodeNumber")),
                Told.whole(told.path("Year")));
    }
}
