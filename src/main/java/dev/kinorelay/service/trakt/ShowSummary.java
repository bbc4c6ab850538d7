package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.JsonTaker;
import dev.kinorelay.service.Refusal;
import java.time.Instant;
import java.util.List;

/** What a summary tells of a show: the newest play of each of its episodes. */
final class ShowSummary {

    private final ObjectNode fields;
    private final long number;
    private final TraktRows rows;

    ShowSummary(ObjectNode fields, long number, TraktRows rows) {
        this.fields = fields;
        this.number = number;
        this.rows = rows;
    }

    void take(JsonTaker.Take out) {
        List<ExternalId> show = TraktIds.of(MediaKind.SHOW, fields.path("show").path("ids"));
        String title = fields.path("show").path("title").asText(null);
        if (show.isEmpty() || fields.path("seasons").isEmpty()) {
            out.refuse(new Refusal(show.isEmpty() ? "The row has no id by which the show could be known."
                    : "The row does not say which episodes were watched.", TraktExport.AGAIN, true));
            return;
        }
        for (JsonNode season : fields.path("seasons")) {
            for (JsonNode episode : season.path("episodes")) {
                episode(show, title, season.path("number"), episode, out);
            }
        }
    }

    private void episode(List<ExternalId> show, String title, JsonNode season, JsonNode episode,
            JsonTaker.Take out) {
        Instant at = TraktRows.instant(episode, "last_watched_at").orElse(null);
        if (at == null || !season.isInt() || !episode.path("number").isInt()) {
            out.refuse(new Refusal("An episode of " + Refusal.quoted(String.valueOf(title))
                    + " has no number, or no time when it was watched.", TraktExport.AGAIN, true));
            return;
        }
        int of = season.intValue();
        int episodeNumber = episode.path("number").intValue();
        var ref = new MediaRef(MediaKind.EPISODE, List.of(),
                (title == null ? "" : title + ": ") + "Season " + of + ": Episode " + episodeNumber, null, null, of,
                episodeNumber, Facts.NONE, show);
        out.entry(new Entry(ref, Value.of(rows.play(at)), at, null, null, number));
    }
}
