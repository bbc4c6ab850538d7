package dev.kinorelay.flow.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Details;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.domain.Value;
import dev.kinorelay.flow.desk.TitleDesk;
import dev.kinorelay.ledger.LedgerFixture;
import dev.kinorelay.service.Address;
import dev.kinorelay.service.Storyteller;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TitleBookTest {

    private static final MediaRef HEAT = MediaRef.of(MediaKind.MOVIE, ExternalId.imdb("tt0113277"), "Heat", 1995);

    private final FakeTeller first = new FakeTeller("first");
    private final FakeTeller second = new FakeTeller("second");

    @TempDir
    Path folder;
    private LedgerFixture ledger;
    private TitleBook book;
    private TitleId heat;

    @BeforeEach
    void open() throws SQLException {
        ledger = new LedgerFixture(folder);
        resolved(HEAT);
        try (var connection = ledger.reader.getConnection();
                var row = connection.createStatement().executeQuery("SELECT id FROM title")) {
            heat = new TitleId(row.getString(1));
        }
        book = book(first, second);
    }

    private TitleBook book(Storyteller... tellers) {
        Address films = new Address() {

            @Override
            public String site() {
                return "Films";
            }

            @Override
            public Optional<URI> of(ExternalId id) {
                return id.namespace().equals("imdb") ? Optional.of(URI.create("https://films.test/" + id.value()))
                        : Optional.empty();
            }
        };
        return new TitleBook(ledger.titles, ledger.titleSheets, new Tellers(Provided.of(Storyteller.class, tellers)),
                Provided.of(Address.class, films));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private TitleDesk.Whole whole() {
        return book.title(heat).orElseThrow();
    }

    private static Details details(ExternalId... ids) {
        return new Details(new MediaRef(MediaKind.MOVIE, List.of(ids), "Heat", null, 1995, null, null,
                dev.kinorelay.domain.Facts.NONE), "What happens.", null, List.of(), List.of(), List.of(), List.of(),
                null, null, null);
    }

    @Test
    void theFirstThatKnowsTheTitleIsHeardAndCredited() {
        second.details = details();

        assertThat(whole().story()).satisfies(story -> {
            assertThat(story.service()).isEqualTo("second");
            assertThat(story.credit()).isEqualTo("Told by second");
            assertThat(story.reason()).isNull();
        });
    }

    @Test
    void saysWhyNobodyTellsAndStillShowsWhatTheLedgerKnows() {
        first.trouble = new TryLater("First is down.", Duration.ofSeconds(1));
        second.trouble = new NeedsAttention("Second has no key.", "Set one.");

        assertThat(whole().sheet().ref().title()).isEqualTo("Heat");
        assertThat(whole().story().details()).isNull();
        assertThat(whole().story().remedy()).isEqualTo("Set one.");
        book = book();
        assertThat(whole().story().reason()).contains("Nobody here tells more");
    }

    @Test
    void addsIdsThatAreToldButNoSecondOfANamespaceAndLinksThoseThatHaveAPage() {
        first.details = details(ExternalId.imdb("tt9999999"), new ExternalId("tmdb-movie", "949"));

        assertThat(whole().links()).containsExactly(
                new TitleDesk.Link("imdb:tt0113277", "Films", URI.create("https://films.test/tt0113277")),
                new TitleDesk.Link("tmdb-movie:949", null, null));
    }

    @Test
    void findsATitleByTheIdItHadBeforeItBecameOneWithAnother() {
        var other = new ExternalId("tmdb-movie", "949");
        resolved(MediaRef.of(MediaKind.MOVIE, other, "Heat", 1995));
        var lost = ledger.titles.byIds(List.of(other)).get(other);
        resolved(new MediaRef(MediaKind.MOVIE, List.of(HEAT.ids().getFirst(), other), "Heat", null, 1995, null, null,
                Facts.NONE));

        assertThat(lost).isNotEqualTo(heat);
        assertThat(book.title(lost).orElseThrow().sheet().id()).isEqualTo(heat);
        var apart = book.split(heat, List.of(other));
        assertThat(book.title(apart).orElseThrow().sheet().ref().ids()).containsExactly(other);
        assertThat(book.title(heat).orElseThrow().sheet().ref().ids()).isEqualTo(HEAT.ids());
    }

    private void resolved(MediaRef ref) {
        try (var staging = ledger.snapshots.stage(Account.library(Person.ME), Shelf.WATCHLIST)) {
            staging.accept(new Entry(ref, Value.PRESENT, null, null, null, 0));
            ledger.snapshots.resolve(staging.seal(true));
        }
    }

    @Test
    void knowsNoTitleThatIsNotThere() {
        assertThat(book.title(new TitleId("nothing"))).isEmpty();
    }
}
