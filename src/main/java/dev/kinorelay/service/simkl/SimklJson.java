package dev.kinorelay.service.simkl;

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
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Simkl's backup as JSON: films, shows and anime, each row with where it stands, its rating and what was watched of it. */
@Component
class SimklJson implements Format {

    static final List<Shelf> SHELVES = List.of(Shelf.WATCHLIST, Shelf.RATINGS, Shelf.HISTORY);
    static final String AGAIN = "Make a new backup on Simkl (Settings, Backup) and drop it as it comes.";

    @Override
    public String name() {
        return "simkl-json";
    }

    @Override
    public String service() {
        return "simkl";
    }

    @Override
    public Handout handout() {
        return new Handout("Simkl: the backup as JSON", "plan to watch as watchlist, what was watched, ratings",
                "Settings, Backup, as JSON", "Watching, on hold and dropped are not kept");
    }

    @Override
    public Recognition recognise(Peek head) {
        JsonNode root = JsonHead.of(head);
        for (String heap : List.of("movies", "shows", "anime")) {
            JsonNode first = root.path(heap).path(0);
            JsonNode title = first.has("movie") ? first.path("movie") : first.path("show");
            if (first.has("status") && title.path("ids").isObject()) {
                return new Recognition.Manifold(SHELVES);
            }
        }
        return Recognition.Foreign.NO_HINT;
    }

    @Override
    public RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) throws IOException {
        return new JsonReading(sink, rejects, AGAIN).of(file.path(), new BackupRows(file.shelf()));
    }
}
