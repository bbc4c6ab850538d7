package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.service.Capabilities;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program with pipelines that let shelves of the library and of a service far away follow each other. */
abstract class BothWaysProgram extends FarAwayProgram {

    static final Shelf LIST = Shelf.WATCHLIST;
    static final Shelf RATINGS = Shelf.RATINGS;

    @Autowired
    private Library library;

    @DynamicPropertySource
    static void pipelines(DynamicPropertyRegistry registry) throws IOException {
        pipelines(registry, Map.of("both", bothWays("both", "watchlist", ""),
                "stars", bothWays("stars", "ratings", ""),
                "fetch", carries("fetch", FarAway.SERVICE, "watchlist", "library", "guarded"),
                "follow", carries("follow", "library", "watchlist", FarAway.SERVICE, "guarded")));
    }

    static String bothWays(String id, String shelf, String more) {
        return carries(id, "library", shelf, FarAway.SERVICE, "guarded")
                .replace("compare?account=faraway&shelf=" + shelf, "compare?account=faraway&policy=twoWay" + more)
                .replace("additions=5", "additions=50")
                .replace("kamelet:deliver?account=faraway&shelf=" + shelf, "kamelet:deliver");
    }

    @AfterEach
    void likeNew() {
        faraway.can(Capabilities.remote(100, 1));
    }

    /** The same title with a number of the server's own beside what it is known by. */
    static Entry numbered(Entry entry, String first) {
        var ref = entry.ref();
        var ids = List.of(ref.ids().getFirst(),
                new ExternalId("faraway", first + ref.ids().getFirst().value().substring(2)));
        return new Entry(new MediaRef(ref.kind(), ids, ref.title(), null, ref.year(), null, null, ref.facts()),
                entry.value(), entry.since(), null, null, 0);
    }

    void meet(Account account) {
        start("both", account);
        assertThat(start("both", account).tally().isQuiet()).isTrue();
    }

    static Entry listed(String imdb) {
        return entry(imdb, Value.PRESENT, "2025-01-05");
    }

    void drop(Account account, String... titles) {
        var text = new StringBuilder("Const,Created,Title,Title Type\n");
        for (var title : titles) {
            text.append(title).append(",2025-01-05,Film ").append(title).append(",Movie\n");
        }
        try {
            drop(account.person(), "watchlist/list.csv", text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    List<String> titles(Account account) {
        return rows(account, LIST).stream().map(Library.Row::imdb).sorted().toList();
    }

    List<String> ratings(Account account) {
        return rows(account, RATINGS).stream().map(row -> row.imdb() + " " + row.value()).sorted().toList();
    }

    private List<Library.Row> rows(Account account, Shelf shelf) {
        return library.page(new Library.Query(account.person(), shelf, null, null, null, null, null, null,
                Library.Order.TITLE, 0, 100)).rows();
    }
}
