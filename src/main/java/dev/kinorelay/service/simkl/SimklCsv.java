package dev.kinorelay.service.simkl;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Handout;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import dev.kinorelay.service.TableReading;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.Rows;
import dev.kinorelay.table.TableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Simkl's backup as a table: of a show it names only the last episode that was watched. */
@Component
class SimklCsv implements Format {

    @Override
    public String name() {
        return "simkl-csv";
    }

    @Override
    public String service() {
        return "simkl";
    }

    @Override
    public Handout handout() {
        return new Handout("Simkl: the backup as CSV",
                "plan to watch as watchlist, what was watched on its day, ratings",
                "Settings, Backup, as CSV",
                "Of a show the last episode only, and days without times; take the JSON where you can");
    }

    @Override
    public Recognition recognise(Peek head) {
        try (Rows rows = TableFile.head(head.head())) {
            return rows.nextFilled() && ColumnNames.of(rows.row()).hasAll("simkl_id", "Type", "Title", "Watchlist",
                    "LastEpWatched", "WatchedDate") ? new Recognition.Manifold(SimklJson.SHELVES)
                            : Recognition.Foreign.NO_HINT;
        } catch (IOException impossible) {
            throw new AssertionError("bytes in memory cannot fail to be read", impossible);
        }
    }

    @Override
    public RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) throws IOException {
        try (Rows rows = TableFile.of(file.path()).open()) {
            if (!rows.nextFilled()) {
                throw new NeedsAttention("There is no table in the file", SimklJson.AGAIN);
            }
            return new TableReading(rejects).of(rows, new BackupTable(ColumnNames.of(rows.row()), file, sink));
        } catch (UncheckedIOException trouble) {
            throw trouble.getCause();
        }
    }
}
