package dev.kinorelay.service.imdb;

import dev.kinorelay.table.DateOrder;
import dev.kinorelay.table.Repeated;
import dev.kinorelay.table.Row;
import dev.kinorelay.table.WrittenDate;
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
        return iso(row.text(cell));
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
        if (text == null || isYearMonthOrDay(text)) {
            return text;
        }
        LocalDate day = settled(WrittenDate.of(text));
        return day == null ? null : day.toString();
    }

    /** Such as 1999, 1999-03 or 1999-03-31. */
    private static boolean isYearMonthOrDay(String text) {
        int length = text.length();
        if (length != 4 && length != 7 && length != 10) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            char c = text.charAt(at);
            if (at == 4 || at == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
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
