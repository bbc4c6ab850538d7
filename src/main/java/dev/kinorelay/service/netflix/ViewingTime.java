package dev.kinorelay.service.netflix;

import dev.kinorelay.domain.Play;
import dev.kinorelay.table.DateOrder;
import dev.kinorelay.table.Repeated;
import dev.kinorelay.table.Row;
import dev.kinorelay.table.WrittenDate;
import dev.kinorelay.table.WrittenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** When something was viewed: a day in the short form, a moment in the long one. */
final class ViewingTime {

    private final Repeated<WrittenDate> days = new Repeated<>(1024, WrittenDate::of);
    private final int cell;
    private final boolean timed;
    private final DateOrder order;
    private final ZoneId zone;

    ViewingTime(int cell, boolean timed, DateOrder order, ZoneId zone) {
        this.cell = cell;
        this.timed = timed;
        this.order = order;
        this.zone = zone;
    }

    /** Null when it is not said, or not beyond doubt. */
    Play of(Row row) {
        if (timed) {
            // Netflix says of it: UTC.
            Instant at = WrittenTime.of(row.text(cell), ZoneOffset.UTC);
            return at == null ? null : new Play(at, Play.Precision.SECOND);
        }
        LocalDate day = days.of(row, cell).in(order);
        return day == null ? null : Play.onDay(day.atStartOfDay(zone).toInstant());
    }
}
