package dev.kinorelay.service.plex;

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

/** What a Plex server tells: a scrobble once 90 % were seen, a stop before that, and ratings. */
@Component
final class PlexHook implements Hook {

    @Override
    public String service() {
        return "plex";
    }

    @Override
    public List<Event> receive(Delivery delivery) {
        JsonNode told = Heard.json(delivery);
        JsonNode row = told.path("Metadata");
        return PlexTitles.of(row).flatMap(title -> event(delivery, told, row, title)).stream().toList();
    }

    private static Optional<Event> event(Delivery delivery, JsonNode told, JsonNode row, Heard.Title title) {
        String user = Told.text(told.path("Account").path("title"));
        String library = Told.text(row.path("librarySectionTitle"));
        int percent = Heard.percent(Heard.number(row.path("viewOffset")), Heard.number(row.path("duration")));
        return switch (told.path("event").asText()) {
            case "media.scrobble" -> play(user, library, Math.max(percent, Heard.WATCHED), title,
                    Heard.when(delivery, row.path("lastViewedAt")));
            // Above 90 % the scrobble has told of it already.
            case "media.stop" -> percent == 0 || percent >= Heard.WATCHED ? Optional.empty()
                    : play(user, library, percent, title, delivery.arrived());
            case "media.rate" -> Heard.rating(user, library, stars(told, row), title,
                    Heard.when(delivery, row.path("lastRatedAt")));
            default -> Optional.empty();
        };
    }

    /** A whole show is not watched at one time. */
    private static Optional<Event> play(String user, String library, int percent, Heard.Title title,
            Instant at) {
        return title.kind() == MediaKind.SHOW ? Optional.empty()
                : Optional.of(Heard.play(user, library, percent, title, at));
    }

    private static Double stars(JsonNode told, JsonNode row) {
        Double stars = Heard.number(row.path("userRating"));
        return stars == null ? Heard.number(told.path("rating")) : stars;
    }
}
