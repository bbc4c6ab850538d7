package dev.kinorelay.service.yamtrack;

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
import org.springframework.stereotype.Component;

/** Yamtrack's own export: films, shows, seasons and episodes in one table, with what is planned, scored and was watched. */
@Component
class YamtrackCsv implements Format {

    static final String AGAIN = "Export from Yamtrack again (Settings, Export) and drop the CSV as it comes.";
    private static final List<Shelf> SHELVES = List.of(Shelf.WATCHLIST, Shelf.RATINGS, Shelf.HISTORY);

    @Override
    public String name() {
        return "yamtrack-csv";
    }

    @Override
    public String service() {
        return "yamtrack";
    }

    @Override
    public Handout handout() {
        return new Handout("Yamtrack: CSV of everything",
                "what is planned as watchlist, scores out of 10 as ratings, ended films and episodes as history",
                "Settings, Export",
                "Games, books, comics and manga are not kept; anime is known by MyAnimeList's number"
                        + " alone; a show that was completed without its episodes tells of no play");
    }

    @Override
    public Recognition recognise(Peek head) {
        return NamedTable.columns(head)
                .filter(names -> names.hasAll("media_id", "source", "media_type", "title", "status", "score"))
                .<Recognition>map(names -> new Recognition.Manifold(SHELVES)).orElse(Recognition.Foreign.NO_HINT);
    }

    @Override
    public RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) throws IOException {
        return NamedTable.read(file, rejects, AGAIN, names -> new TrackedRows(names, file, sink));
    }
}
