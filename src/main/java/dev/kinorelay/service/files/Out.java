package dev.kinorelay.service.files;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Play;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What forms say of an entry in the same way: its ids, its days in the zone of the inbox, its rating. */
@Component
final class Out {

    private final ZoneId zone;

    Out(Environment environment) {
        String name = environment.getProperty("kinorelay.inbox.zone", "");
        zone = name.isBlank() ? ZoneId.systemDefault() : ZoneId.of(name);
    }

    static String imdb(MediaRef ref) {
        return ref == null ? null : ref.id(ExternalId.IMDB).map(ExternalId::value).orElse(null);
    }

    /** The number of the title at tmdb, tvdb or trakt; null when none is known. */
    static String number(String catalogue, MediaRef ref) {
        return ref == null ? null : ref.id(catalogue + "-" + ref.kind()).map(ExternalId::value).orElse(null);
    }

    static boolean isPart(MediaRef ref) {
        return ref.kind() == MediaKind.SEASON || ref.kind() == MediaKind.EPISODE;
    }

    /** A day that was kept without a zone is that day; a moment is the day it is here. */
    LocalDate day(Instant moment) {
        if (moment == null) {
            return null;
        }
        boolean dayOnly = moment.atZone(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
        return LocalDate.ofInstant(moment, dayOnly ? ZoneOffset.UTC : zone);
    }

    static String second(Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static Instant watched(Entry entry) {
        Play play = entry.value().play();
        return play == null ? null : play.at();
    }

    /** Whole stars from 1 to 10, halves upwards; null when there is no rating, or one below a half. */
    static Long stars(Entry entry) {
        long stars = entry.value().rating() == null ? 0 : Math.round(entry.value().rating().ofTen());
        return stars < 1 ? null : Long.valueOf(stars);
    }

    /** Out of ten, with what follows the point. */
    static String exact(Entry entry) {
        return entry.value().rating() == null ? null
                : BigDecimal.valueOf(entry.value().rating().ofTen()).stripTrailingZeros().toPlainString();
    }
}
