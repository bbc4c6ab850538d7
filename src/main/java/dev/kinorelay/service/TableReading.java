package dev.kinorelay.service;

import dev.kinorelay.domain.Rejected;
import dev.kinorelay.table.Row;
import dev.kinorelay.table.Rows;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Takes a table row by row and accounts for each. A table that may have been cut off, lost a title, or tells nothing of the
 * shelf, is not complete.
 */
public final class TableReading {

    private static final String CUT = "The file ends without a line end and may have been cut off.";

    private final Consumer<Rejected> rejects;
    private long read;
    private long rejected;
    private boolean lossy;
    private boolean cut;
    private long elsewhere;

    public TableReading(Consumer<Rejected> rejects) {
        this.rejects = rejects;
    }

    /** {@code rows} stand on their header. */
    public RowCount of(Rows rows, RowTaker taker) throws IOException {
        cut = rows.row().isCut();
        while (rows.next()) {
            Row row = rows.row();
            if (!row.isBlank()) {
                cut |= row.isCut();
                count(row, taker.take(row));
            }
        }
        return new RowCount(read, rejected, !cut && !lossy && (read > 0 || elsewhere == 0), note(taker.note()));
    }

    private void count(Row row, Refusal refusal) {
        if (Refusal.ELSEWHERE.equals(refusal)) {
            elsewhere++;
            return;
        }
        read++;
        if (refusal != null) {
            rejected++;
            lossy |= refusal.losesTitle();
            rejects.accept(new Rejected(row.line(), refusal.reason(), refusal.remedy(), row.excerpt()));
        }
    }

    private String note(String more) {
        return Stream.of(cut ? CUT : null, Elsewhere.words(elsewhere), more).filter(Objects::nonNull)
                .reduce((one, other) -> one + " " + other).orElse(null);
    }
}
