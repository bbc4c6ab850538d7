package dev.kinorelay.service.netflix;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
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
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What was viewed: the short list of one profile (title and day), or the long one of an account. */
@Component
class NetflixCsv implements Format {

    static final String AGAIN = "Download it from Netflix again (Account, profile, Viewing activity, Download all).";
    static final String DAY = "Date";

    @Override
    public String name() {
        return "netflix-csv";
    }

    @Override
    public String service() {
        return "netflix";
    }

    @Override
    public Handout handout() {
        return new Handout("Netflix: `NetflixViewingHistory.csv`, or `ViewingActivity.csv` of the account's data",
                "history: each viewing, with its day or (long form) its time",
                "Account, the profile, Viewing activity, Download all; or Account, Get my info",
                "Names only, in the account's language: a look-up has to find them; no ratings; trailers are left out");
    }

    @Override
    public Recognition recognise(Peek head) {
        return NamedTable.columns(head).filter(names -> isLong(names) || isShort(names))
                .<Recognition>map(names -> new Recognition.Known(List.of(Shelf.HISTORY)))
                .orElse(Recognition.Foreign.NO_HINT);
    }

    static boolean isLong(ColumnNames names) {
        return names.hasAll("Profile Name", "Start Time", "Title", "Supplemental Video Type");
    }

    private static boolean isShort(ColumnNames names) {
        return names.width() == 2 && names.hasAll("Title", DAY);
    }

    @Override
    public Optional<Doubt> doubt(Source file) throws IOException {
        var profiles = Profiles.of(file);
        return profiles.isPresent() ? profiles : WrittenDays.doubt(file, DAY);
    }

    @Override
    public RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) throws IOException {
        var order = WrittenDays.order(file, DAY);
        return NamedTable.read(file, rejects, AGAIN, names -> new ViewingRows(names, file, order, sink));
    }
}
