package dev.kinorelay.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A point in time as a page shows it: exact for the browser, and in words in the zone of this machine. */
record When(String iso, String words) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    static When at(Instant time) {
        return time == null ? null : new When(time.toString(), MINUTE.withZone(ZoneId.systemDefault()).format(time));
    }

    static String day(Instant time) {
        return time == null ? "" : DAY.withZone(ZoneId.systemDefault()).format(time);
    }
}
