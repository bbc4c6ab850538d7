package dev.kinorelay.service.tvtime;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Handout;
import dev.kinorelay.service.NamedTable;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The tables of the archive that TV Time handed out until it closed; of some fifty, four tell of titles. */
@Component
class TvtimeCsv implements Format {

    static final String AGAIN = "TV Time is closed, so only another copy of the archive can help.";

    @Override
    public String name() {
        return "tvtime-csv";
    }

    @Override
    public String service() {
        return "tvtime";
    }

    @Override
    public Handout handout() {
        return new Handout("TV Time: the archive of your data (GDPR), or its `tracking-prod-records-v2.csv`,"
                + " `tracking-prod-records.csv`, `followed_tv_show.csv`, `ratings-…-votes.csv`",
                "history: episodes by TheTVDB's numbers with their time, films by name; films to watch as watchlist;"
                        + " followed shows as list:followed; ratings out of 5",
                "TV Time closed on 15 July 2026: from an archive you kept",
                "How often something was watched again is told without a time, and not taken; films have no ids, a"
                        + " look-up has to find them");
    }

    @Override
    public Recognition recognise(Peek head) {
        return NamedTable.columns(head).map(names -> Sheet.of(names, head.fileName()))
                .map(Sheet::recognition).orElse(Recognition.Foreign.NO_HINT);
    }

    @Override
    public Optional<String> needless(String member, Set<String> members) {
        return member.endsWith("user_tv_show_data.csv") && members.contains("followed_tv_show.csv")
                ? Optional.of("the followed shows are in followed_tv_show.csv")
                : Optional.empty();
    }

    @Override
    public RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) throws IOException {
        return NamedTable.read(file, rejects, AGAIN, names -> {
            Sheet sheet = Sheet.of(names, "");
            if (sheet == null || sheet == Sheet.FEELINGS) {
                throw new NeedsAttention("The file is none of TV Time's: its first line names other columns.", AGAIN);
            }
            return new RecordRows(sheet, names, file, sink);
        });
    }
}
