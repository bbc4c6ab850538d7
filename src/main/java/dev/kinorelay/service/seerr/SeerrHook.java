package dev.kinorelay.service.seerr;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Event;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Delivery;
import dev.kinorelay.service.Heard;
import dev.kinorelay.service.Hook;
import dev.kinorelay.service.Told;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What Seerr tells: who asked for which title. All it writes is text, and what it does not know is empty. */
@Component
final class SeerrHook implements Hook {

    private static final Set<String> ASKED = Set.of("MEDIA_PENDING", "MEDIA_APPROVED", "MEDIA_AUTO_APPROVED",
            "MEDIA_AUTO_REQUESTED");
    private static final Pattern SUBJECT = Pattern.compile("(.*) \\((\\d{4})\\)");

    @Override
    public String service() {
        return "seerr";
    }

    @Override
    public List<Event> receive(Delivery delivery) {
        JsonNode told = Heard.json(delivery);
        return ASKED.contains(told.path("notification_type").asText())
                ? title(told).map(title -> asked(delivery, told, title)).stream().toList()
                : List.of();
    }

    private static Event asked(Delivery delivery, JsonNode told, Heard.Title title) {
        return new Event(Told.text(told.path("request").path("requestedBy_username")), null, 100, Shelf.REQUESTS,
                new Entry(title.ref(), Value.PRESENT, delivery.arrived().truncatedTo(ChronoUnit.SECONDS), null, null,
                        0));
    }

    private static Optional<Heard.Title> title(JsonNode told) {
        JsonNode media = told.path("media");
        return switch (media.path("media_type").asText()) {
            case "movie" -> Optional.of(title(told, media, MediaKind.MOVIE));
            case "tv" -> Optional.of(title(told, media, MediaKind.SHOW));
            default -> Optional.empty();
        };
    }

    private static Heard.Title title(JsonNode told, JsonNode media, MediaKind kind) {
        String subject = Told.text(told.path("subject"));
        var parts = SUBJECT.matcher(subject == null ? "" : subject);
        boolean hasYear = parts.matches();
        return new Heard.Title(kind,
                Heard.ids(kind, media.path("imdbId"), media.path("tmdbId"), media.path("tvdbId")),
                hasYear ? parts.group(1) : subject, null, List.of(), null, null,
                hasYear ? Integer.valueOf(parts.group(2)) : null);
    }
}
