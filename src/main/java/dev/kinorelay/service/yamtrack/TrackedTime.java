package dev.kinorelay.service.yamtrack;

import dev.kinorelay.service.Source;
import dev.kinorelay.table.Row;
import dev.kinorelay.table.WrittenDate;
import dev.kinorelay.table.WrittenTime;
import java.time.Instant;
import java.time.LocalDate;

/** When something ended or was added: older versions write days, newer ones times. */
final class TrackedTime {

    private static final int DAY = "2024-01-31".length();

    private TrackedTime() {}

    /** Null when it is neither. */
    static Instant of(Row row, int cell, Source file) {
        String text = cell < 0 || row.isEmpty(cell) ? "" : row.text(cell);
        if (text.length() != DAY) {
            return WrittenTime.of(text, file.timeZone());
        }
        LocalDate day = text.charAt(4) == '-' ? WrittenDate.of(text).monthFirst() : null;
        return day == null ? null : day.atStartOfDay(file.zone()).toInstant();
    }
}
