package dev.kinorelay.service.imdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Reads the dates of one file; looks through the whole file first if one of them can be read in two ways. */
final class Days {

    /** Looks through the file for a date that proves the order. */
    interface Look {
        DateOrder order() throws IOException;
    }

    /** The beginning of a day, or null with the reason why it is not known. */
    record Day(Instant start, String text, boolean unsure) {}

    private static final Day NONE = new Day(null, null, false);

    private final ZoneId zone;
    private final Look look;
    private final Repeated<Day> days = new Repeated<>(2048, this::read);
    private final Repeated<String> released = new Repeated<>(4096, this::iso);
    private DateOrder order;

    Days(ZoneId zone, Look look) {
        this.zone = zone;
        this.look = look;
    }

    Day day(Row row, int cell) {
        return days.of(row, cell);
    }

    /** A release date, of which IMDb often knows the year or the month only. */
    String released(Row row, int cell) {
        return released.of(row, cell);
    }

    private Day read(String text) {
        if (text == null) {
            return NONE;
        }
        WrittenDate date = WrittenDate.of(text);
        LocalDate day = settled(date);
        return new Day(day == null ? null : day.atStartOfDay(zone).toInstant(), text, day == null && !date.isSure());
    }

    private String iso(String text) {
        if (text == null || isYearOrMonth(text)) {
            return text;
        }
        LocalDate day = settled(WrittenDate.of(text));
        return day == null ? null : day.toString();
    }

    private static boolean isYearOrMonth(String text) {
        if (text.length() != 4 && (text.length() != 7 || text.charAt(4) != '-')) {
            return false;
        }
        return text.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
    }

    private LocalDate settled(WrittenDate date) {
        if (date.isSure()) {
            return date.in(DateOrder.UNKNOWN);
        }
        if (order == null) {
            try {
                order = look.order();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return date.in(order);
    }
}
