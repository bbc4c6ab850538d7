package dev.kinorelay.fuzz;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Handout;
import dev.kinorelay.service.NamedTable;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** A format as none should be: it reads nothing and says that all is well. */
final class Forgetful implements Format {

    @Override
    public String name() {
        return "forgetful-csv";
    }

    @Override
    public String service() {
        return "fuzz";
    }

    @Override
    public Handout handout() {
        return new Handout("none", "none", "nowhere", "all");
    }

    @Override
    public Recognition recognise(Peek head) {
        return NamedTable.columns(head).<Recognition>map(names -> new Recognition.Known(List.of(Shelf.HISTORY)))
                .orElse(Recognition.Foreign.NO_HINT);
    }

    @Override
    public RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) throws IOException {
        return new RowCount(0, 0, true, null);
    }
}
