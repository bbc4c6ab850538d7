package dev.kinorelay.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** A moment as programs write it: 2024-01-31 20:15:03, with T, offset or fractions too, or as seconds since 1970. */
public final class WrittenTime {

    private static final Pattern SHAPE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d.{0,40}");
    private static final Pattern SINCE_1970 = Pattern.compile("\\d{9,16}");
    private static final int SECONDS = 11;
    private static final int MILLIS = 14;
    private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME).optionalStart().appendOffset("+HH:MM", "Z").optionalEnd()
            .optionalStart().appendOffset("+HHMM", "+0000").optionalEnd()
            .optionalStart().appendOffset("+HH", "+00").optionalEnd().toFormatter();

    private WrittenTime() {}

    /** Null when it is no time; one without an offset is of the given zone. */
    public static Instant of(String text, ZoneId zone) {
        if (text == null) {
            return null;
        }
        try {
            if (SHAPE.matcher(text).matches()) {
                String iso = text.substring(0, 10) + 'T'
                        + text.substring(11).replaceFirst(" ?UTC$", "Z").replace(" ", "");
                return settled(TEXT.parseBest(iso, OffsetDateTime::from, LocalDateTime::from), zone);
            }
            return SINCE_1970.matcher(text).matches() ? counted(text) : null;
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static Instant settled(Object time, ZoneId zone) {
        Instant moment = time instanceof OffsetDateTime told ? told.toInstant()
                : ((LocalDateTime) time).atZone(zone).toInstant();
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant counted(String digits) {
        long number = Long.parseLong(digits);
        return Instant.ofEpochSecond(digits.length() < SECONDS + 1 ? number
                : digits.length() < MILLIS + 1 ? number / 1000 : number / 1_000_000);
    }
}
