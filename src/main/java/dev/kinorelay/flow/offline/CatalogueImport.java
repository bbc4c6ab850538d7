package dev.kinorelay.flow.offline;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.ledger.CatalogueFiles;
import dev.kinorelay.ledger.CatalogueFiles.Progress;
import dev.kinorelay.ledger.CatalogueTitles;
import dev.kinorelay.ledger.Ledger;
import dev.kinorelay.service.Catalogue;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.springframework.stereotype.Component;

/** Reads one file into the ledger, a stretch of rows at a time; how far it came is written with each stretch. */
@Component
class CatalogueImport {

    /** So many rows keep the ledger's writer for a fraction of a second. */
    static final int STRETCH = 20_000;
    private static final int BUFFER = 1 << 16;

    private final Ledger ledger;
    private final CatalogueTitles titles;
    private final CatalogueFiles files;

    CatalogueImport(Ledger ledger, CatalogueTitles titles, CatalogueFiles files) {
        this.ledger = ledger;
        this.titles = titles;
        this.files = files;
    }

    /** Goes on after the rows taken before, until the end or until {@code stopped}; tells how many packed bytes it read. */
    void read(Catalogue catalogue, CatalogueFile file, Progress before, BooleanSupplier stopped, LongConsumer bytes) {
        long[] row = {0};
        try (var in = new GZIPInputStream(new Counted(file.open(), bytes), BUFFER)) {
            var rows = catalogue.open(file.name(), in);
            while (row[0] < before.taken() && !stopped.getAsBoolean() && rows.next()) {
                row[0]++;
            }
            var stretch = new Stretch();
            boolean more = true;
            while (more && !stopped.getAsBoolean()) {
                more = rows.next();
                if (more) {
                    row[0]++;
                    rows.row().ifPresent(stretch::add);
                }
                if (!more || row[0] % STRETCH == 0) {
                    write(stretch, progress(before, row[0], before.unusable() + rows.unusable(), !more));
                    stretch = new Stretch();
                }
            }
        } catch (IOException broken) {
            throw new NeedsAttention(file.name() + " is damaged or cut off behind row " + row[0] + " ("
                    + broken.getMessage() + ")", "Fetch it again and import once more; what was read so far stays.");
        }
    }

    private void write(Stretch stretch, Progress now) {
        stretch.prepare(titles);
        ledger.write(() -> {
            stretch.write(titles);
            files.put(now);
        });
    }

    private static Progress progress(Progress before, long taken, long unusable, boolean done) {
        return new Progress(before.name(), before.size(), before.stamp(), taken, unusable, !done, done,
                before.whole() || done, before.changed());
    }
}
