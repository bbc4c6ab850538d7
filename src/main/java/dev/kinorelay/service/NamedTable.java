package dev.kinorelay.service;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.Rows;
import dev.kinorelay.table.TableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A table whose first row names its columns. */
public final class NamedTable {

    private NamedTable() {}

    /** The columns of the file that begins so; empty when nothing stands in it. */
    public static Optional<ColumnNames> columns(Peek head) {
        try (Rows rows = TableFile.head(head.head())) {
            return rows.nextFilled() ? Optional.of(ColumnNames.of(rows.row())) : Optional.empty();
        } catch (IOException impossible) {
            throw new AssertionError("bytes in memory cannot fail to be read", impossible);
        }
    }

    public static RowCount read(Source file, Consumer<Rejected> rejects, String again,
            Function<ColumnNames, RowTaker> taker) throws IOException {
        try (Rows rows = TableFile.of(file.path()).open()) {
            if (!rows.nextFilled()) {
                throw new NeedsAttention("There is no table in the file", again);
            }
            return new TableReading(rejects).of(rows, taker.apply(ColumnNames.of(rows.row())));
        } catch (UncheckedIOException trouble) {
            throw trouble.getCause();
        }
    }
}
