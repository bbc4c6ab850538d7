package dev.kinorelay.service.tautulli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Event;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.service.Delivery;
import dev.kinorelay.service.Heard;
import dev.kinorelay.service.Hook;
import dev.kinorelay.service.Told;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What Tautulli tells by the template of our page; what it does not know it leaves empty, and all it writes is text. */
@Component
final class TautulliHook implements Hook {

    @Override
    public String service() {
        return "tautulli";
    }

    @Override
    public List<Event> receive(Delivery delivery) {
        JsonNode told = Heard.json(delivery);
        String event = told.path("event").asText().replaceFirst("^tautulli\\.", "");
        boolean isWatched = event.equals("watched");
        // A stop after the watching was told of already would be a second play.
        int percent = isWatched ? watched(told) : event.equals("stop") ? stopped(told) : 0;
        return percent == 0 ? List.of()
                : title(told).map(title -> Heard.play(Told.text(told.path("user")), Told.text(told.path("library")),
                        percent, title, Heard.when(delivery, told.path("timestamp")))).stream().toList();
    }

    private static int watched(JsonNode told) {
        return Math.max(percent(told), Heard.WATCHED);
    }

    private static int stopped(JsonNode told) {
        int percent = percent(told);
        return percent < Heard.WATCHED ? percent : 0;
    }

    private static int percent(JsonNode told) {
        return Heard.percent(Heard.number(told.path("progress_percent")), 100.0);
    }

    private static Optional<Heard.Title> title(JsonNode told) {
        return switch (told.path("media_type").asText()) {
            case "movie" -> Optional.of(new Heard.Title(MediaKind.MOVIE, ids(told, MediaKind.MOVIE),
                    Told.text(told.path("title")), null, List.of(), null, null, Told.whole(told.path("year"))));
            case "episode" -> Optional.of(episode(told));
            default -> Optional.empty();
        };
    }

    /** Of an episode Tautulli knows the ids of its show. */
    private static Heard.Title episode(JsonNode told) {
        return new Heard.Title(MediaKind.EPISODE, List.of(), name(told), Told.text(told.path("show_name")),
                ids(told, MediaKind.SHOW), Told.whole(told.path("season")), Told.whole(told.path("episode")),
                Told.whole(told.path("year")));
    }

    /** Some templates write the show in front of the episode. */
    private static String name(JsonNode told) {
        String name = Told.text(told, "episode_name", "title");
        String show = Told.text(told.path("show_name"));
        return name != null && show != null && name.startsWith(show + " - ") ? name.substring(show.length() + 3)
                : name;
    }

    private static List<ExternalId> ids(JsonNode told, MediaKind kind) {
        return Heard.ids(kind, told.path("imdb_id"), told.path("tmdb_id"), told.path("tvdb_id"));
    }
}
