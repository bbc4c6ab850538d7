package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.KeyName;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Response;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Reads the lists that Trakt shows to everybody, and those of the account to itself. An app is enough. */
@Component
final class TraktLists {

    private static final String SO = ", so nothing counts as taken off it.";
    private static final int USUAL = 20;
    private static final int MOST = 250;

    private final TraktCalls calls;
    private final TraktPages pages;
    private final TraktRows rows;
    private final int usual;

    TraktLists(TraktCalls calls, TraktPages pages, TraktRows rows, TraktSettings settings, Environment environment) {
        this.calls = calls;
        this.pages = pages;
        this.rows = rows;
        usual = KeyName.find(settings.specialLimit(), environment, "TRAKT_SPECIAL_ITEMS_LIMIT")
                .filter(text -> text.matches("[1-9]\\d{0,8}")).map(Integer::parseInt).orElse(USUAL);
    }

    Reading read(Account account, Shelf shelf, Consumer<Entry> sink) {
        var list = TraktList.of(shelf.name().replaceFirst("^list:", ""))
                .orElseThrow(() -> NeedsAttention.ofShelf(account + " has no " + shelf + " that can be read.",
                        "Write it as user~list, or as trending-movies."));
        return list.sort() == TraktList.Sort.SPECIAL ? own(account, list, sink) : made(account, list, sink);
    }

    /** As much of it as is wanted; the first page is all there is of it. */
    private Reading own(Account account, TraktList list, Consumer<Entry> sink) {
        int most = Math.min(list.most() == 0 ? usual : list.most(), MOST);
        JsonNode told = ask(account, list, list.path() + "?page=1&limit=" + most).json();
        if (!told.isArray()) {
            throw TraktTrouble.nonsense(account, "a list was asked for");
        }
        int rank = 0;
        int senseless = 0;
        for (JsonNode row : told) {
            if (rank == most) {
                break;
            }
            var title = TraktTitles.of(typed(list, row));
            rank++;
            if (title.isPresent()) {
                sink.accept(new Entry(title.get(), Value.PRESENT, null, rank, null, 0));
            } else {
                senseless++;
            }
        }
        return verdict(list, rank, rank - senseless, senseless);
    }

    /** The popular ones come bare, all others within a row that tells why they are there. */
    private static JsonNode typed(TraktList list, JsonNode row) {
        String kind = list.kind().toString();
        return JsonNodeFactory.instance.objectNode().put("type", kind).set(kind, row.has(kind) ? row.path(kind) : row);
    }

    private Reading made(Account account, TraktList list, Consumer<Entry> sink) {
        var titles = new AtomicLong();
        var senseless = new AtomicLong();
        var walk = pages.walk(account, path -> ask(account, list, path), list.path(), row -> {
            if (!row.path("type").asText().equals("person")) {
                rows.entry(list.shelf(), row).ifPresentOrElse(entry -> {
                    titles.incrementAndGet();
                    sink.accept(entry);
                }, senseless::incrementAndGet);
            }
        });
        return walk.flaw() != null ? Reading.partial(list + " was read in part only: " + walk.flaw() + SO)
                : verdict(list, walk.rows(), titles.get(), senseless.get());
    }

    private static Reading verdict(TraktList list, long rows, long titles, long senseless) {
        if (rows == 0) {
            return Reading.partial(list + " is empty" + SO + " Check that it is the right one.");
        }
        if (senseless > 0) {
            return Reading
                    .partial(senseless + " of the " + rows + " rows of " + list + " could not be understood" + SO);
        }
        return titles == 0 ? Reading.partial(list + " holds no titles; it is a list of people" + SO)
                : Reading.whole(null);
    }

    private Response ask(Account account, TraktList list, String path) {
        Response answer = calls.open(account, path);
        return switch (answer.status()) {
            case 401 -> throw NeedsAttention.ofShelf(list + " is shown to nobody but its owner and friends (401).",
                    "If it is yours, connect your Trakt account and name that in the pipeline, or make the list public.");
            case 404 -> throw NeedsAttention.ofShelf(list + " is not there (404): it was taken away, renamed, or made"
                    + " private.", "Open it in a browser and copy the address again.");
            default -> answer;
        };
    }
}
