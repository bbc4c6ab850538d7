package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Handout;
import dev.kinorelay.service.JsonHead;
import dev.kinorelay.service.JsonReading;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The files of Trakt's export: history, ratings, watchlist and lists, each of them perhaps in several parts. */
@Component
class TraktExport implements Format {

    static final String AGAIN = "Export your account from Trakt again (Settings, Data) and drop that ZIP as it comes.";

    private final TraktRows rows;

    TraktExport(TraktRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "trakt-json";
    }

    @Override
    public String service() {
        return TraktReader.SERVICE;
    }

    @Override
    public Handout handout() {
        return new Handout("Trakt: the account's ZIP, or a JSON of it",
                "history, ratings, watchlist, lists; what was watched in sum where there is no history",
                "Settings, Data, Export", "Comments, collection and progress are not kept");
    }

    @Override
    public Recognition recognise(Peek head) {
        JsonNode root = JsonHead.of(head);
        String file = ExportName.of(head.fileName());
        if (root.isArray() && root.isEmpty() && head.size() < 10 && ExportName.isKept(file)) {
            return new Recognition.Unwanted("There is nothing in it.", "Nothing to do.");
        }
        if (!root.isArray()) {
            return Recognition.Foreign.NO_HINT;
        }
        JsonNode first = root.path(0);
        for (JsonNode row : root) {
            first = ExportRow.kind(first) == null ? row : first;
        }
        return of(first, file);
    }

    private static Recognition of(JsonNode first, String file) {
        if (first.hasNonNull("comment") || first.has("collected_at") || first.has("item_count")) {
            return new Recognition.Unwanted("This part of a Trakt export is a collection, comments, or names of lists.",
                    "Nothing to do; history, ratings, watchlist and what is on lists are in files of their own.");
        }
        if (ExportRow.kind(first) == null) {
            return Recognition.Foreign.NO_HINT;
        }
        if (first.has("watched_at") || first.has("last_watched_at")) {
            return new Recognition.Known(List.of(Shelf.HISTORY));
        }
        if (first.has("rated_at")) {
            return new Recognition.Known(List.of(Shelf.RATINGS));
        }
        return first.has("listed_at") ? new Recognition.Known(ExportName.shelves(file)) : Recognition.Foreign.NO_HINT;
    }

    /** The summaries hold only the newest play of each title; the history holds them all. */
    @Override
    public Optional<String> needless(String member, Set<String> members) {
        return ExportName.isSummary(ExportName.of(member))
                && members.stream().map(ExportName::of).anyMatch(ExportName::isHistory)
                        ? Optional.of("every play is in watched-history")
                        : Optional.empty();
    }

    /** One file may be a part of several, so what is missing in it means nothing. */
    @Override
    public RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) throws IOException {
        RowCount count = new JsonReading(sink, rejects, AGAIN).of(file.path(), new ExportRows(file.shelf(), rows));
        return new RowCount(count.read(), count.rejected(), false, count.note());
    }
}
