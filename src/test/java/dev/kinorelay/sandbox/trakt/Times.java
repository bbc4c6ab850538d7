package dev.kinorelay.sandbox.trakt;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Times as Trakt writes and takes them: whole seconds, in UTC, with a Z. */
final class Times {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);
    private static final Pattern TAKEN = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private Times() {}

    static String written(Instant instant) {
        return WRITTEN.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    static Instant taken(String place, String text) {
        if (!TAKEN.matcher(text).matches()) {
            throw Refused.invalid(place, "is no UTC date time: " + text);
        }
        try {
            return Instant.parse(text).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException impossible) {
            throw Refused.invalid(place, "is no date time: " + text);
        }
    }
}
