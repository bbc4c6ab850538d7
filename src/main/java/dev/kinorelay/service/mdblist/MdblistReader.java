package dev.kinorelay.service.mdblist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Since;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads lists to the last page: with a key a thousand rows in a call, without one what a list's page gives to everybody. */
@Component
final class MdblistReader implements Reader {

    private static final int PAGE = 1000;

    private final MdblistCalls calls;

    MdblistReader(MdblistCalls calls) {
        this.calls = calls;
    }

    @Override
    public String service() {
        return MdblistLookup.SERVICE;
    }

    @Override
    public boolean reads(Shelf shelf) {
        return shelf.isList() && MdblistList.of(name(shelf)).isPresent();
    }

    @Override
    public Shelf list(String asWritten) {
        return MdblistList.shelf(asWritten);
    }

    @Override
    public Reading read(Account account, Shelf shelf, Since since, Consumer<Entry> sink) {
        var list = MdblistList.of(name(MdblistList.shelf(name(shelf)))).orElseThrow();
        var count = new MdblistCount(list, sink);
        if (calls.hasKey()) {
            pages(list, count);
        } else if (list.hasPage()) {
            page(list, count);
        } else {
            throw NeedsAttention.ofShelf(list + " is a number, by which lists are found with a key only.",
                    "Write user/name as in the address of its page, or set a key.");
        }
        return count.verdict();
    }

    private static String name(Shelf shelf) {
        return shelf.name().substring(shelf.name().indexOf(':') + 1);
    }

    private void pages(MdblistList list, MdblistCount count) {
        boolean more = true;
        while (more && !count.isFlawed()) {
            Response page = good(list, calls.listed(list.place(), PAGE, count.rows()));
            long before = count.rows();
            JsonNode json = page.json();
            if (!json.path("movies").isArray() || !json.path("shows").isArray()) {
                throw MdblistTrouble.nonsense("it has no movies and shows");
            }
            List.of("movies", "shows").forEach(kind -> json.path(kind).forEach(count::take));
            page.number("x-total-items").ifPresent(count::total);
            long came = count.rows() - before;
            more = came > 0 && page.header("x-has-more").map("true"::equals).orElse(came >= PAGE);
            if (came == 0 && page.header("x-has-more").filter("true"::equals).isPresent()) {
                count.flaw("MDBList said that there is more, and sent nothing");
            }
        }
    }

    private void page(MdblistList list, MdblistCount count) {
        JsonNode rows = good(list, calls.shown(list.place())).json();
        if (!rows.isArray()) {
            throw MdblistTrouble.nonsense("it has no list of titles");
        }
        rows.forEach(count::take);
    }

    private static Response good(MdblistList list, Response answer) {
        return switch (answer.status()) {
            case 403 -> throw NeedsAttention.ofShelf(list + " is private (403).",
                    "If it is yours, make it public on MDBList, or set the key of the account it belongs to.");
            case 404 -> throw NeedsAttention.ofShelf(list + " is not there (404): it was taken away or renamed.",
                    "Open it in a browser and copy the address again.");
            default -> answer;
        };
    }
}
