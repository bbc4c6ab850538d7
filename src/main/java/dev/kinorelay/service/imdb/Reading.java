package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import dev.kinorelay.service.TableReading;
import dev.kinorelay.table.DateOrder;
import dev.kinorelay.table.Rows;
import dev.kinorelay.table.TableFile;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** One file read from its first line to its last. */
final class Reading {

    private static final List<Column> DATES = List.of(Column.CREATED, Column.MODIFIED, Column.RATED, Column.RELEASED);

    private final Source source;
    private final TableFile file;
    private final Consumer<Rejected> rejects;

    Reading(Source source, Consumer<Rejected> rejects) throws IOException {
        this.source = source;
        this.rejects = rejects;
        file = TableFile.of(source.path());
    }

    RowCount into(Consumer<Entry> sink) throws IOException {
        try (Rows rows = file.open()) {
            Header header = header(rows);
            Days days = new Days(source.zone(), this::order);
            return new TableReading(rejects).of(rows, new EntryReader(source.shelf(), header, days, sink));
        }
    }

    private DateOrder order() throws IOException {
        try (Rows rows = file.open()) {
            rows.nextFilled();
            Header header = Header.of(rows.row());
            return DateOrder.provenBy(rows, header.width(), DATES.stream().mapToInt(header::at).toArray());
        }
    }

    private Header header(Rows rows) throws IOException {
        Header header = rows.nextFilled() ? Header.of(rows.row()) : null;
        if (header == null || !header.isUsable()) {
            throw new NeedsAttention("The file is no IMDb export: its first line does not name the columns of one.",
                    "Drop the export as it came from IMDb.");
        }
        if (!header.tellsOf(source.shelf())) {
            throw new NeedsAttention("The file holds " + (header.isRatings() ? "ratings" : "a list")
                    + " and says nothing of the shelf " + source.shelf() + ".",
                    "Drop it into the inbox itself, not into a folder of another shelf.");
        }
        return header;
    }
}
