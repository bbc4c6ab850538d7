package dev.kinorelay.service;

import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.DateOrder;
import dev.kinorelay.table.Repeated;
import dev.kinorelay.table.Row;
import dev.kinorelay.table.Rows;
import dev.kinorelay.table.TableFile;
import dev.kinorelay.table.WrittenDate;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a table writes 3/4/2024 for March or for April: as all its rows prove, else as a person says. */
public final class WrittenDays {

    public static final String ABOUT = "days";
    public static final String DAY_FIRST = "the day comes first";
    public static final String MONTH_FIRST = "the month comes first";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Repeated<WrittenDate> dates = new Repeated<>(1024, WrittenDate::of);
    private boolean monthFirst;
    private boolean dayFirst;
    private WrittenDate unclear = WrittenDate.NONE;
    private String asWritten;

    private WrittenDays(Source file, String... column) throws IOException {
        try (Rows rows = TableFile.of(file.path()).open()) {
            if (rows.nextFilled()) {
                ColumnNames names = ColumnNames.of(rows.row());
                int cell = names.at(column);
                while (cell >= 0 && rows.next()) {
                    look(rows.row(), cell, names.width());
                }
            }
        }
    }

    private void look(Row row, int cell, int width) {
        if (row.size() > width || row.flaw() != Row.Flaw.NONE) {
            return;
        }
        WrittenDate date = dates.of(row, cell);
        monthFirst |= date.provesMonthFirst();
        dayFirst |= date.provesDayFirst();
        if (asWritten == null && !date.isSure()) {
            unclear = date;
            asWritten = row.text(cell);
        }
    }

    /** Empty when no day of that column can be read in two ways, or the rows or a person settled in which. */
    public static Optional<Doubt> doubt(Source file, String... column) throws IOException {
        if (file.told().containsKey(ABOUT)) {
            return Optional.empty();
        }
        var days = new WrittenDays(file, column);
        return days.asWritten == null || days.monthFirst != days.dayFirst ? Optional.empty()
                : Optional.of(new Doubt(ABOUT, Refusal.quoted(days.asWritten) + " may be "
                        + DAY.format(days.unclear.dayFirst()) + " or " + DAY.format(days.unclear.monthFirst())
                        + ", and no row settles it. How are its days written?", List.of(DAY_FIRST, MONTH_FIRST)));
    }

    public static DateOrder order(Source file, String... column) throws IOException {
        if (file.told().containsKey(ABOUT)) {
            return DAY_FIRST.equals(file.told().get(ABOUT)) ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        }
        var days = new WrittenDays(file, column);
        return days.monthFirst == days.dayFirst ? DateOrder.UNKNOWN
                : days.monthFirst ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }
}
