package dev.kinorelay.service.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Heard;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What the person rated on the server, out of ten: Plex shows half as many stars. */
@Component
final class PlexRatings {

    private static final String RATED = "&userRating%3E=0";

    private final PlexSections sections;

    PlexRatings(PlexSections sections) {
        this.sections = sections;
    }

    Reading read(Account account, Since since, Consumer<Entry> sink) {
        List<JsonNode> rows = new ArrayList<>();
        String flaw = sections.each(account, RATED, row -> {
            if (stars(row) > 0 && stars(row) <= 10) {
                rows.add(row);
            }
        });
        String mark = new Fingerprint("", Fingerprint.sum(rows.stream()
                .map(row -> row.path("ratingKey").asText() + "=" + stars(row)))).toString();
        if (flaw == null && mark.equals(since.mark())) {
            return Reading.unchanged(mark);
        }
        rows.forEach(row -> PlexTitles.of(row).map(Heard.Title::ref).map(ref -> new Entry(ref,
                Value.of(Rating.outOfTen(stars(row))), at(row), null, null, 0)).ifPresent(sink));
        return flaw == null ? Reading.whole(mark) : PlexReader.partial(flaw);
    }

    private static double stars(JsonNode row) {
        Double stars = Heard.number(row.path("userRating"));
        return stars == null ? 0 : stars;
    }

    private static Instant at(JsonNode row) {
        long seconds = row.path("lastRatedAt").asLong();
        return seconds > 0 ? Instant.ofEpochSecond(seconds) : null;
    }
}
