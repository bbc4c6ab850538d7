package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import dev.kinorelay.table.DateOrder;
import dev.kinorelay.table.Encoding;
import dev.kinorelay.table.Row;
import dev.kinorelay.table.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;

/** One file read from its first line to its last. */
final class Reading {

    private static final List<Column> DATES = List.of(Column.CREATED, Column.MODIFIED, Column.RATED, Column.RELEASED);

    private final Source source;
    private final Encoding encoding;
    private final Consumer<Rejected> rejects;
    private long read;
    private long rejected;
    private boolean lossy;
    private boolean cut;

    Reading(Source source, Consumer<Rejected> rejects) throws IOException {
        this.source = source;
        this.rejects = rejects;
        encoding = Encoding.of(source.path());
    }

    RowCount into(Consumer<Entry> sink) throws IOException {
        try (Rows rows = open()) {
            Header header = header(rows);
            Days days = new Days(source.zone(), this::order);
            EntryReader entries = new EntryReader(source.shelf(), header, days, sink);
            while (rows.next()) {
                Row row = rows.row();
                if (!row.isBlank()) {
                    cut |= row.isCut();
                    count(row, entries.read(row));
                }
            }
            return new RowCount(read, rejected, !cut && !lossy, note(entries));
        }
    }

    private void count(Row row, Refusal refusal) {
        read++;
        if (refusal != null) {
            rejected++;
            lossy |= refusal.losesTitle();
            rejects.accept(new Rejected(row.line(), refusal.reason(), refusal.remedy(), row.excerpt()));
        }
    }

    private Rows open() throws IOException {
        return new Rows(encoding.open(Files.newInputStream(source.path())));
    }

    private DateOrder order() throws IOException {
        try (Rows rows = open()) {
            Recogniser.nextFilled(rows);
            Header header = Header.of(rows.row());
            return DateOrder.provenBy(rows, header.width(), DATES.stream().mapToInt(header::at).toArray());
        }
    }

    private Header header(Rows rows) throws IOException {
        Header header = Recogniser.nextFilled(rows) ? Header.of(rows.row()) : null;
        if (header == null || !header.isUsable()) {
            throw new NeedsAttention("The file is no IMDb export: its first line does not name the columns of one.",
                    "Drop the export as it came from IMDb.");
        }
        cut = rows.row().isCut();
        if (!header.tellsOf(source.shelf())) {
            throw new NeedsAttention("The file holds " + (header.isRatings() ? "ratings" : "a list")
                    + " and says nothing of the shelf " + source.shelf() + ".",
                    "Drop it into the inbox itself, not into a folder of another shelf.");
        }
        return header;
    }

    private static String rows(long count, String what) {
        return count == 0 ? ""
                : count == 1 ? "1 row has " + what.replace("they were", "it was")
                        : count + " rows have "
                                + what;
    }

    private String note(EntryReader entries) {
        StringBuilder note = new StringBuilder();
        if (cut) {
            note.append("The file ends without a line end and may have been cut off. ");
        }
        note.append(rows(entries.wide(), "more cells than the header; what stood in its place was taken. "));
        note.append(rows(entries.unsure(), "a date that could be two days, and no date in the file tells whether the"
                + " month or the day comes first; they were taken without it. "));
        note.append(rows(entries.undated(), "a date that cannot be read; they were taken without it. "));
        return note.isEmpty() ? null : note.toString().strip();
    }
}
