package dev.kinorelay.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Event;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What programs tell of a title, each in words of its own, made one of ours. */
public final class Heard {

    /** From here on a program calls a title watched. */
    public static final int WATCHED = 90;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private Heard() {}

    /** The title an event is about; {@code show}: the name of the show an episode belongs to. */
    public record Title(MediaKind kind, List<ExternalId> ids, String name, String show, List<ExternalId> showIds,
            Integer season, Integer episode, Integer year) {

        /** Episodes are called as IMDb calls them, with their show in front. */
        public MediaRef ref() {
            boolean isEpisode = kind == MediaKind.EPISODE;
            String full = !isEpisode || show == null ? name : name == null ? show : show + ": " + name;
            return new MediaRef(kind, ids, full, null, year, isEpisode ? season : null, isEpisode ? episode : null,
                    Facts.NONE, isEpisode ? showIds : List.of());
        }
    }

    /** The JSON of a delivery; missing when it is none. */
    public static JsonNode json(Delivery delivery) {
        try {
            return Optional.ofNullable(JSON.readTree(delivery.text())).orElse(MissingNode.getInstance());
        } catch (IOException none) {
            return MissingNode.getInstance();
        }
    }

    public static Event play(String user, String library, int percent, Title title, Instant at) {
        var second = at.truncatedTo(ChronoUnit.SECONDS);
        return new Event(user, library, percent, Shelf.HISTORY, new Entry(title.ref(),
                Value.of(new Play(second, Play.Precision.SECOND)), second, null, null, 0));
    }

    /** Rated out of ten; nothing where the rating was taken back or makes no sense. */
    public static Optional<Event> rating(String user, String library, Double stars, Title title, Instant at) {
        return stars == null || stars <= 0 || stars > 10 ? Optional.empty()
                : Optional.of(new Event(user, library, 100, Shelf.RATINGS, new Entry(title.ref(),
                        Value.of(Rating.outOfTen(stars)), at.truncatedTo(ChronoUnit.SECONDS), null, null, 0)));
    }

    /** A number that may be written as a text. */
    public static Double number(JsonNode node) {
        String text = node.isNumber() || node.isTextual() ? node.asText().strip() : "";
        return text.matches("-?\\d{1,15}(\\.\\d{1,9})?(E\\d)?") ? Double.valueOf(text) : null;
    }

    /** How much was seen, out of a hundred; 0 where that is not told. */
    public static int percent(Double seen, Double whole) {
        return seen == null || whole == null || whole <= 0 ? 0
                : (int) Math.clamp(Math.round(seen * 100 / whole), 0, 100);
    }

    /** When it happened, in seconds since 1970 or written out; what lies ahead of its arrival happened as it arrived. */
    public static Instant when(Delivery delivery, JsonNode told) {
        return instant(told).filter(at -> at.isBefore(delivery.arrived().plus(CLOCKS_DIFFER)))
                .orElse(delivery.arrived());
    }

    private static Optional<Instant> instant(JsonNode told) {
        Double seconds = number(told);
        if (seconds != null) {
            return seconds > 0 ? Optional.of(Instant.ofEpochSecond(seconds.longValue())) : Optional.empty();
        }
        try {
            return told.isTextual() ? Optional.of(OffsetDateTime.parse(told.asText().strip()).toInstant())
                    : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The ids of a title of that kind, of those three sites that every program knows. */
    public static List<ExternalId> ids(MediaKind kind, JsonNode imdb, JsonNode tmdb, JsonNode tvdb) {
        var ids = new ArrayList<ExternalId>();
        Told.imdb(Told.text(imdb)).ifPresent(ids::add);
        Told.number("tmdb", kind, tmdb).ifPresent(ids::add);
        Told.number("tvdb", kind, tvdb).ifPresent(ids::add);
        return ids;
    }
}
