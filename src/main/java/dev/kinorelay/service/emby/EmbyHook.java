package dev.kinorelay.service.emby;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Event;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.service.Delivery;
import dev.kinorelay.service.Heard;
import dev.kinorelay.service.Hook;
import dev.kinorelay.service.Told;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What Emby tells: playback that stops, and what is marked as played by hand. */
@Component
final class EmbyHook implements Hook {

    @Override
    public String service() {
        return "emby";
    }

    @Override
    public List<Event> receive(Delivery delivery) {
        JsonNode told = Heard.json(delivery);
        return title(told.path("Item")).flatMap(title -> event(delivery, told, title)).stream().toList();
    }

    private static Optional<Event> event(Delivery delivery, JsonNode told, Heard.Title title) {
        int percent = switch (told.path("Event").asText()) {
            case "item.markplayed" -> 100;
            case "playback.stop" -> stopped(told.path("PlaybackInfo"), told.path("Item"));
            default -> 0;
        };
        return percent == 0 ? Optional.empty()
                : Optional.of(Heard.play(Told.text(told.path("User").path("Name")),
                        Told.text(told.path("Item").path("LibraryName")), percent, title,
                        Heard.when(delivery, told.path("Date"))));
    }

    private static int stopped(JsonNode playback, JsonNode played) {
        int seen = Heard.percent(Heard.number(playback.path("PositionTicks")),
                Heard.number(played.path("RunTimeTicks")));
        return playback.path("PlayedToCompletion").asText().equalsIgnoreCase("true") ? Math.max(seen, Heard.WATCHED)
                : seen;
    }

    private static Optional<Heard.Title> title(JsonNode told) {
        return switch (told.path("Type").asText()) {
            case "Movie" -> Optional.of(title(told, MediaKind.MOVIE));
            case "Episode" -> Optional.of(title(told, MediaKind.EPISODE));
            default -> Optional.empty();
        };
    }

    private static Heard.Title title(JsonNode told, MediaKind kind) {
        JsonNode ids = told.path("ProviderIds");
        return new Heard.Title(kind, Heard.ids(kind, any(ids, "imdb"), any(ids, "tmdb"), any(ids, "tvdb")),
                Told.text(told.path("Name")), Told.text(told.path("SeriesName")), List.of(),
                Told.whole(told.path("ParentIndexNumber")), Told.whole(told.path("IndexNumber")),
                Told.whole(told.path("ProductionYear")));
    }

    /** Servers of one age write Imdb, of another IMDB. */
    private static JsonNode any(JsonNode ids, String name) {
        return ids.properties().stream().filter(id -> id.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue).findFirst().orElse(ids.path(name));
    }
}
