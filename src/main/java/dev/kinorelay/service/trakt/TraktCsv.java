package dev.kinorelay.service.trakt;

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
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The tables Trakt lets a person download: ratings, and by the same columns history, watchlist and lists. */
@Component
class TraktCsv implements Format {

    private final TraktRows rows;

    TraktCsv(TraktRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "trakt-csv";
    }

    @Override
    public String service() {
        return TraktReader.SERVICE;
    }

    @Override
    public Handout handout() {
        return new Handout("Trakt: a table of ratings, history, a watchlist or a list",
                "what its columns name, with all ids",
                "On the page of the ratings or list: CSV", "Rows about people are not kept");
    }

    @Override
    public Recognition recognise(Peek head) {
        try (Rows table = TableFile.head(head.head())) {
            ColumnNames names = table.nextFilled() ? ColumnNames.of(table.row()) : null;
            if (names == null || !names.hasAll("type", "title", "trakt_id", "imdb_id", "tmdb_id")) {
                return Recognition.Foreign.NO_HINT;
            }
            if (names.has("rated_at")) {
                return new Recognition.Known(List.of(Shelf.RATINGS));
            }
            if (names.has("watched_at")) {
                return new Recognition.Known(List.of(Shelf.HISTORY));
            }
            return names.has("listed_at") ? new Recognition.Known(ExportName.shelves(stem(head.fileName())))
                    : Recognition.Foreign.NO_HINT;
        } catch (IOException impossible) {
            throw new AssertionError("bytes in memory cannot fail to be read", impossible);
        }
    }

    private static String stem(String file) {
        return ExportName.of(file.replaceFirst("(?i)\\.csv$", ""));
    }

    @Override
    public RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) throws IOException {
        try (Rows table = TableFile.of(file.path()).open()) {
            if (!table.nextFilled()) {
                throw new NeedsAttention("There is no table in the file", TraktExport.AGAIN);
            }
            ColumnNames names = ColumnNames.of(table.row());
            return new TableReading(rejects).of(table, new CsvRows(names, file.shelf(), rows, sink));
        } catch (UncheckedIOException trouble) {
            throw trouble.getCause();
        }
    }
}
