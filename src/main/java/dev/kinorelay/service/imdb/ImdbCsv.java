package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Handout;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** IMDb's export files of all generations: ratings, watchlist, check-ins and lists. */
@Component
class ImdbCsv implements Format {

    @Override
    public String name() {
        return "imdb-csv";
    }

    @Override
    public String service() {
        return "imdb";
    }

    @Override
    public Handout handout() {
        return new Handout("IMDb: CSV of ratings, watchlist, a list or check-ins, of every year",
                "ratings, watchlist, lists with rank and note, check-ins as history",
                "On the page of the list: the three dots, Export; then Exports, Download",
                "People and video games are not kept; a watchlist, a list and check-ins look alike, so you may be asked");
    }

    @Override
    public Recognition recognise(Peek head) {
        return Recogniser.recognise(head);
    }

    @Override
    public RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) throws IOException {
        try {
            return new Reading(file, rejects).into(sink);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
