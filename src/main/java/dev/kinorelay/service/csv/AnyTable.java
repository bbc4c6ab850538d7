package dev.kinorelay.service.csv;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.service.Doubt;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Handout;
import dev.kinorelay.service.NamedTable;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import dev.kinorelay.service.WrittenDays;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.DateOrder;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Any table with a title or an id: as the YAML beside it says, else as its columns are called when that leaves no doubt. */
@Component
class AnyTable implements Format {

    static final String AGAIN = "Look at the line in the file, correct it, and drop the file again.";

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String service() {
        return "csv";
    }

    @Override
    public Handout handout() {
        return new Handout(
                "any CSV, tab- or semicolon-separated table with a header, and beside it `name.csv.yaml` that says"
                        + " what its columns mean",
                "what the YAML names: watchlist, ratings, history or a list",
                "From any program or spreadsheet; [services/csv.md](services/csv.md) has the keys",
                "Without YAML only a column for IMDb's id, or title and year, is understood, and you are asked what it"
                        + " tells of");
    }

    @Override
    public boolean isLastResort() {
        return true;
    }

    @Override
    public Recognition recognise(Peek head) {
        ColumnNames names = NamedTable.columns(head).orElse(null);
        if (names == null) {
            return Recognition.Foreign.NO_HINT;
        }
        if (head.columns() == null) {
            Columns guess = Guess.of(names);
            return guess == null ? Recognition.Foreign.NO_HINT
                    : new Recognition.Known(Guess.shelves(guess, head.fileName()));
        }
        try {
            Columns columns = Columns.read(head.columns());
            columns.check(names);
            return new Recognition.Known(columns.shelves(head.fileName()));
        } catch (NeedsAttention wrong) {
            return new Recognition.Unwanted(wrong.getMessage() + ".", wrong.remedy());
        }
    }

    @Override
    public Optional<Doubt> doubt(Source file) throws IOException {
        Columns columns = columns(file);
        Optional<Doubt> scale = Scales.doubt(file, columns);
        return scale.isPresent() || columns.format() != null || columns.at("watched") == null ? scale
                : WrittenDays.doubt(file, columns.at("watched"));
    }

    private static Columns columns(Source file) throws IOException {
        return file.told().containsKey(Format.COLUMNS) ? Columns.read(file.told().get(Format.COLUMNS))
                : Guess.of(file);
    }

    @Override
    public RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) throws IOException {
        Columns columns = columns(file);
        String watched = columns.at("watched");
        DateOrder order = watched == null ? DateOrder.UNKNOWN : WrittenDays.order(file, watched);
        return NamedTable.read(file, rejects, AGAIN,
                names -> new MappedRows(columns, names, new Moments(columns, names, file, order), file, sink));
    }
}
