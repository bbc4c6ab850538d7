package dev.kinorelay.service.simkl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.JsonRow;
import dev.kinorelay.service.JsonTaker;
import dev.kinorelay.service.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes of each row of a backup what it tells of one shelf. */
final class BackupRows implements JsonTaker {

    private final Shelf shelf;

    BackupRows(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void take(JsonRow row, Take out) {
        var title = new BackupTitle(row);
        if (!title.isKnowable()) {
            out.refuse(new Refusal("The row has neither an id nor a title.", SimklJson.AGAIN, true));
        } else if (shelf.holdsPlays()) {
            plays(row, title, out);
        } else if (shelf.equals(Shelf.RATINGS)) {
            rating(row, title, out);
        } else if (row.fields().path("status").asText().equals("plantowatch")) {
            out.entry(new Entry(title.ref(), Value.PRESENT, instant(row.fields().path("added_to_watchlist_at")), null,
                    row.fields().path("memo").path("text").asText(null), row.number()));
        }
    }

    private static void rating(JsonRow row, BackupTitle title, Take out) {
        JsonNode stars = row.fields().path("user_rating");
        if (stars.isNumber() && stars.doubleValue() >= 1 && stars.doubleValue() <= 10) {
            out.entry(new Entry(title.ref(), Value.of(Rating.outOfTen(stars.doubleValue())),
                    instant(row.fields().path("user_rated_at")), null, null, row.number()));
        } else if (!stars.isMissingNode() && !stars.isNull()) {
            out.refuse(new Refusal(Refusal.quoted(stars.asText()) + " is no Simkl rating: those go from 1 to 10.",
                    SimklJson.AGAIN, true));
        }
    }

    private static void plays(JsonRow row, BackupTitle title, Take out) {
        if (title.isFilm()) {
            if (row.fields().path("status").asText().equals("completed")) {
                play(title, null, row.fields().path("last_watched_at"), row, out);
            }
            return;
        }
        boolean any = false;
        for (JsonNode season : row.fields().path("seasons")) {
            for (JsonNode episode : season.path("episodes")) {
                any = true;
                play(title, BackupTitle.Place.of(season, episode), episode.path("watched_at"), row, out);
            }
        }
        if (!any) {
            lastOnly(row, title, out);
        }
    }

    /** A backup without episodes names the last one that was watched. */
    private static void lastOnly(JsonRow row, BackupTitle title, Take out) {
        var place = BackupTitle.Place.of(row.fields().path("last_watched").asText(""));
        if (place != null) {
            play(title, place, row.fields().path("last_watched_at"), row, out);
        } else if (row.fields().path("watched_episodes_count").asInt() > 0) {
            out.refuse(new Refusal("The row does not say which episodes were watched.", SimklJson.AGAIN, true));
        }
    }

    private static void play(BackupTitle title, BackupTitle.Place place, JsonNode when, JsonRow row, Take out) {
        Instant at = instant(when);
        if (at == null || place != null && !place.isWhole()) {
            out.refuse(new Refusal(at == null ? "The row does not say when " + title.name() + " was watched."
                    : "An episode of " + title.name() + " has no number.", "Add the play by hand, should you want it.",
                    true));
        } else {
            out.entry(new Entry(place == null ? title.ref() : title.episode(place),
                    Value.of(new Play(at, Play.Precision.SECOND)), at, null, null, row.number()));
        }
    }

    private static Instant instant(JsonNode text) {
        try {
            return text.isTextual() ? Instant.parse(text.asText()).truncatedTo(ChronoUnit.SECONDS) : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
