package dev.kinorelay.service.csv;

import dev.kinorelay.domain.Play;
import dev.kinorelay.service.Source;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.DateOrder;
import dev.kinorelay.table.Row;
import dev.kinorelay.table.WrittenDate;
import dev.kinorelay.table.WrittenTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** When something was watched or added: as the YAML's format says, else as a time or a day that cannot be doubted. */
final class Moments {

    private final Source file;
    private final DateOrder order;
    private final DateTimeFormatter format;
    private final int watched;
    private final int added;

    Moments(Columns columns, ColumnNames names, Source file, DateOrder order) {
        this.file = file;
        this.order = order;
        format = columns.format() == null ? null : DateTimeFormatter.ofPattern(columns.format(), Locale.ENGLISH);
        watched = columns.at("watched") == null ? -1 : names.at(columns.at("watched"));
        added = columns.at("added") == null ? -1 : names.at(columns.at("added"));
    }

    String text(Row row) {
        return watched < 0 || row.isEmpty(watched) ? null : row.text(watched);
    }

    int cell() {
        return watched;
    }

    /** Null when it does not say, or not beyond doubt. */
    Play play(Row row) {
        return moment(text(row));
    }

    Instant since(Row row) {
        Play play = added >= 0 ? moment(row.isEmpty(added) ? null : row.text(added)) : null;
        return play == null ? null : play.at();
    }

    private Play moment(String text) {
        if (text == null) {
            return null;
        }
        if (format != null) {
            return formatted(text);
        }
        Instant time = WrittenTime.of(text, file.timeZone());
        LocalDate day = time == null ? WrittenDate.of(text).in(order) : null;
        return time != null ? new Play(time, Play.Precision.SECOND) : day == null ? null : onDay(day);
    }

    private Play formatted(String text) {
        try {
            TemporalAccessor read = format.parse(text);
            LocalDate day = read.query(TemporalQueries.localDate());
            var time = read.query(TemporalQueries.localTime());
            if (day == null || day.getYear() < 1800 || day.getYear() > 2200) {
                return null;
            }
            ZoneId told = read.query(TemporalQueries.zone());
            return time == null ? onDay(day)
                    : new Play(LocalDateTime.of(day, time).atZone(told == null ? file.timeZone() : told).toInstant(),
                            Play.Precision.MINUTE);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private Play onDay(LocalDate day) {
        return Play.onDay(day.atStartOfDay(file.zone()).toInstant());
    }
}
