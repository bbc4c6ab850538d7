package dev.kinorelay.service.tmdb;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
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
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** TMDb's export of ratings, watchlist and favourites, which all have the same columns. */
@Component
class TmdbCsv implements Format {

    private static final Shelf FAVORITES = Shelf.list("favorites");

    @Override
    public String name() {
        return "tmdb-csv";
    }

    @Override
    public String service() {
        return "tmdb";
    }

    @Override
    public Handout handout() {
        return new Handout("TMDb: CSV of ratings, watchlist or favourites",
                "ratings as given, watchlist, favourites, with TMDb's and IMDb's ids",
                "Settings, Export",
                "No plays; a table without ratings is told by its name or folder, else you are asked");
    }

    @Override
    public Recognition recognise(Peek head) {
        try (Rows rows = TableFile.head(head.head())) {
            ColumnNames names = rows.nextFilled() ? ColumnNames.of(rows.row()) : null;
            if (names == null || !names.hasAll("TMDb ID", "IMDb ID", "Type", "Name", "Your Rating")) {
                return Recognition.Foreign.NO_HINT;
            }
            return new Recognition.Known(shelves(head.fileName().toLowerCase(Locale.ROOT), rows, names));
        } catch (IOException impossible) {
            throw new AssertionError("bytes in memory cannot fail to be read", impossible);
        }
    }

    /** Without a name a folder has settled the shelf, and it may be any. */
    private static List<Shelf> shelves(String file, Rows rows, ColumnNames names) throws IOException {
        if (file.isEmpty()) {
            return List.of(Shelf.RATINGS, Shelf.WATCHLIST, FAVORITES);
        }
        if (file.contains("watchlist")) {
            return List.of(Shelf.WATCHLIST);
        }
        if (file.contains("favorite") || file.contains("favourite")) {
            return List.of(FAVORITES);
        }
        int rating = names.at("Your Rating");
        while (rows.next()) {
            if (!rows.row().isEmpty(rating)) {
                return List.of(Shelf.RATINGS);
            }
        }
        return List.of(Shelf.WATCHLIST, FAVORITES);
    }

    @Override
    public RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) throws IOException {
        try (Rows rows = TableFile.of(file.path()).open()) {
            if (!rows.nextFilled()) {
                throw new NeedsAttention("There is no table in the file", CsvRows.AGAIN);
            }
            return new TableReading(rejects).of(rows, new CsvRows(ColumnNames.of(rows.row()), file.shelf(), sink));
        } catch (UncheckedIOException trouble) {
            throw trouble.getCause();
        }
    }
}
