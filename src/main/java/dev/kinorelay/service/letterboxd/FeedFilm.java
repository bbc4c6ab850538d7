package dev.kinorelay.service.letterboxd;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an entry of the feed says of a film, as the shelf it goes to wants it. */
final class FeedFilm {

    private static final Pattern SLUG = Pattern.compile("https?://[^/]+/[^/]+/film/([a-z0-9-]{1,120})/.*");
    private static final int BEST = 5;

    private final FeedEntry entry;
    private final LocalDate day;
    private final Double stars;

    FeedFilm(FeedEntry entry) {
        this.entry = entry;
        this.day = day(entry.text("watchedDate"));
        this.stars = stars(entry.text("memberRating"));
    }

    boolean tellsOf(Shelf shelf) {
        return shelf.holdsPlays() ? day != null : stars != null;
    }

    /** Something stands there and cannot be read. */
    boolean isUnclear() {
        return day == null && entry.text("watchedDate") != null || stars == null && entry.text("memberRating") != null;
    }

    /** What tells one film from another. */
    String key() {
        return entry.text("filmTitle") + "|" + entry.text("filmYear") + "|" + ids(kind());
    }

    Optional<Entry> on(Shelf shelf) {
        Instant since = day == null ? published() : day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Value value = shelf.holdsPlays() ? Value.of(Play.onDay(since)) : Value.of(new Rating(stars, BEST));
        MediaKind kind = kind();
        var ref = new MediaRef(kind, ids(kind), entry.text("filmTitle"), null, year(), null, null, Facts.NONE);
        return Optional.of(new Entry(ref, value, since, null, null, 0));
    }

    private MediaKind kind() {
        return entry.text("tvId") != null && entry.text("movieId") == null ? MediaKind.SHOW : MediaKind.MOVIE;
    }

    private List<ExternalId> ids(MediaKind kind) {
        List<ExternalId> ids = new ArrayList<>();
        String number = entry.text(kind == MediaKind.SHOW ? "tvId" : "movieId");
        if (number != null && number.matches("[1-9]\\d{0,17}")) {
            ids.add(new ExternalId("tmdb-" + kind, number));
        }
        Matcher film = SLUG.matcher(String.valueOf(entry.text("link")));
        if (film.matches()) {
            ids.add(new ExternalId("letterboxd-film", film.group(1)));
        }
        return ids;
    }

    private Integer year() {
        String year = entry.text("filmYear");
        return year != null && year.matches("(18|19|20|21)\\d{2}") ? Integer.valueOf(year) : null;
    }

    private Instant published() {
        try {
            return OffsetDateTime.parse(String.valueOf(entry.text("pubDate")), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static Double stars(String text) {
        if (text == null || !text.matches("[0-5](\\.[05])?0*")) {
            return null;
        }
        double number = Double.parseDouble(text);
        return number >= 0.5 && number <= BEST ? Double.valueOf(number) : null;
    }
}
