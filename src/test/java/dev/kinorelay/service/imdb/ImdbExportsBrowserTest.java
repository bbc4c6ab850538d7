package dev.kinorelay.service.imdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.sandbox.imdbpages.ImdbPagesDouble;
import dev.kinorelay.sandbox.imdbpages.ImdbPagesDouble.Mood;
import dev.kinorelay.service.Exporter;
import dev.kinorelay.service.MemoryBudget;
import dev.kinorelay.service.Vault;
import dev.kinorelay.web.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rounds over IMDb's pages, in the operating system's own Chromium. */
@ExtendWith(Chromium.class)
class ImdbExportsBrowserTest {

    private static final Account MINE = new Account(Person.ME, "imdb-pages", "imdb-pages");
    private static final String RATINGS = "Const,Your Rating\ntt0111161,9\n";

    private final Map<String, String> kept = new HashMap<>();
    private final List<String> taken = new ArrayList<>();
    private final Map<String, String> reports = new HashMap<>();
    private ImdbPagesDouble imdb;
    private ImdbExports exports;

    @BeforeEach
    void start() {
        imdb = ImdbPagesDouble.start(0, InstantSource.system());
        imdb.holds("ratings", RATINGS);
        imdb.holds("watchlist", "Const,Created\ntt0068646,2026-01-01\n");
        imdb.holds("ls012345678", "Const,Created\ntt0071562,2026-01-01\n");
        exports = exports(300);
        vault().put(MINE, Map.of(Session.FIELD, Session.of(ImdbPagesDouble.SIGNED_IN, imdb.address())));
    }

    @AfterEach
    void stop() {
        imdb.close();
    }

    @Test
    void bringsHomeOneShelfAfterTheOther() {
        assertThat(round()).isEqualTo("IMDb's export of ratings lies in the inbox.");
        assertThat(round()).isEqualTo("IMDb's export of watchlist lies in the inbox.");
        assertThat(round()).isEqualTo("IMDb's export of list:ls012345678 lies in the inbox.");

        assertThat(taken).containsExactly("ratings " + RATINGS, "watchlist Const,Created\ntt0068646,2026-01-01\n",
                "list:ls012345678 Const,Created\ntt0071562,2026-01-01\n");
        assertThat(kept.get(Session.FIELD)).contains("at-main");
    }

    @Test
    void findsTheButtonInsideTheMenuToo() {
        imdb.is(Mood.MENU);

        assertThat(round()).contains("ratings lies in the inbox");
    }

    @Test
    void comesBackForAFileThatTakesLong() {
        imdb.takes(5);
        assertThat(round()).contains("still makes the export of ratings");
        assertThat(imdb.loads()).isEqualTo(4);
        assertThat(taken).isEmpty();

        assertThat(round()).contains("ratings lies in the inbox");
        assertThat(imdb.state()).as("asked for once").hasSize(1);
    }

    @Test
    void saysOfAnEmptyShelfThatItIsEmptyAndDerivesNothing() {
        imdb.holds("ratings", "");

        assertThat(round()).isEqualTo("IMDb has nothing to export of ratings: it is empty there.");
        assertThat(taken).isEmpty();
    }

    @Test
    void stopsAtAWallAndSaysHowToGoOnByHand() {
        imdb.is(Mood.CHALLENGE);
        assertThatThrownBy(this::round).isInstanceOf(TryLater.class).hasMessageContaining("robot")
                .hasMessageContaining("https://www.imdb.com/exports/");
        assertThat(imdb.loads()).as("no second try").isEqualTo(1);

        imdb.is(Mood.CAPTCHA);
        assertThatThrownBy(this::round).isInstanceOf(TryLater.class).hasMessageContaining("captcha");
        imdb.is(Mood.DOWN);
        assertThatThrownBy(this::round).isInstanceOf(TryLater.class).hasMessageContaining("busy or down (503)");
        assertThat(taken).isEmpty();
    }

    @Test
    void asksThePersonWhenTheStateIsSignedOut() {
        imdb.is(Mood.SIGNED_OUT);

        assertThatThrownBy(this::round).isInstanceOfSatisfying(NeedsAttention.class, why -> {
            assertThat(why).hasMessageContaining("asks for a login");
            assertThat(why.field()).isEqualTo(Session.FIELD);
            assertThat(why.remedy()).contains("sign-in imdb");
        });
        assertThatThrownBy(() -> exports.look(MINE)).isInstanceOf(NeedsAttention.class);
    }

    @Test
    void keepsTheBonesOfAPageItCannotRead() {
        exports = exports(300, Duration.ofSeconds(1));
        imdb.is(Mood.CHANGED);

        assertThatThrownBy(this::round).isInstanceOf(TryLater.class).hasMessageContaining("could not read it");
        assertThat(reports.get("imdb-list-ratings")).contains("data-testid=\"new-look\"")
                .doesNotContain("Anna", "token", "ur1");
        assertThat(taken).isEmpty();
    }

    @Test
    void goesOnToTheNextShelfWhenOneIsMissing() {
        var shelves = List.of(Shelf.list("ls999999999"), Shelf.RATINGS);

        assertThatThrownBy(() -> exports.round(MINE, shelves, sink())).isInstanceOf(NeedsAttention.class)
                .hasMessageContaining("list:ls999999999");
        assertThat(exports.round(MINE, shelves, sink())).contains("ratings lies in the inbox");
    }

    @Test
    void opensNoMorePagesThanTheDayHas() {
        exports = exports(2);
        imdb.takes(0);
        round();
        imdb.loads();

        assertThatThrownBy(this::round).isInstanceOf(TryLater.class);
        assertThat(imdb.loads()).isZero();
    }

    private String round() {
        return exports.round(MINE, List.of(Shelf.RATINGS, Shelf.WATCHLIST, Shelf.list("ls012345678")), sink());
    }

    private ImdbExports exports(int daily) {
        return exports(daily, Duration.ofSeconds(15));
    }

    private ImdbExports exports(int daily, Duration patience) {
        var settings = new ImdbPagesSettings(imdb.address(), Chromium.program(), "", daily, patience,
                Duration.ofMillis(10), Chromium.FLAGS);
        return new ImdbExports(new ImdbBrowser(settings), settings, vault(), new MemoryBudget());
    }

    private Exporter.Sink sink() {
        return new Exporter.Sink() {

            @Override
            public boolean take(Shelf shelf, String name, InputStream content) throws IOException {
                assertThat(name).endsWith(".csv");
                return taken.add(shelf + " " + new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }

            @Override
            public void keep(String name, String page) {
                reports.put(name, page);
            }
        };
    }

    private Vault vault() {
        return new Vault() {

            @Override
            public Optional<String> get(Account account, String field) {
                return Optional.ofNullable(kept.get(field));
            }

            @Override
            public void put(Account account, Map<String, String> fields) {
                kept.putAll(fields);
            }

            @Override
            public void forget(Account account) {
                kept.clear();
            }
        };
    }
}
