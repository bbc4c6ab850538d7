package dev.kinorelay.service.letterboxd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.sandbox.letterboxd.LetterboxdDouble;
import dev.kinorelay.service.Link;
import dev.kinorelay.service.LinkStep;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import dev.kinorelay.service.StraightGateway;
import dev.kinorelay.service.Vault;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LetterboxdReaderTest {

    private static final Account ANNA = new Account(new Person("anna"), "letterboxd", "letterboxd");

    private final LetterboxdDouble site = LetterboxdDouble.start(InstantSource.system());
    private final Map<String, String> kept = new HashMap<>(Map.of("member", "anna"));
    private final Vault vault = new Vault() {

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
    private final LetterboxdFeed feed = new LetterboxdFeed(new LetterboxdSettings(site.address()),
            new StraightGateway(), vault);
    private final List<Entry> entries = new ArrayList<>();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void takesEachViewingOnItsDayWithTheIdsOfTheFilm() {
        site.log("anna", "The Matrix", 1999, "movieId:603", "2026-11-14", "4.5")
                .log("anna", "Ahsoka", 2023, "tvId:114461", "2026-11-15", null).list("anna", "Ghibli ranked")
                .log("anna", "Tampopo & co", 1985, "movieId:11830", null, "4.0");
        Reading reading = read(Shelf.HISTORY);
        assertThat(reading.extent()).isEqualTo(Reading.Extent.PARTIAL);
        assertThat(reading.note()).isEqualTo("Letterboxd's feed tells of the newest entries only.");
        assertThat(entries).extracting(entry -> entry.ref().title() + " " + entry.ref().ids() + " "
                + entry.value().play().occurrence()).containsExactly(
                        "Ahsoka [tmdb-show:114461, letterboxd-film:ahsoka] 2026-11-15",
                        "The Matrix [tmdb-movie:603, letterboxd-film:the-matrix] 2026-11-14");
    }

    @Test
    void takesTheNewestRatingOfEachFilmAndNoneWhereThereIsNone() {
        site.log("anna", "The Matrix", 1999, "movieId:603", "2025-01-01", "3.0")
                .log("anna", "The Matrix", 1999, "movieId:603", "2026-11-14", "4.5")
                .log("anna", "Tampopo", 1985, "movieId:11830", null, "4.0")
                .log("anna", "Ahsoka", 2023, "tvId:114461", "2026-11-15", null)
                .log("anna", "Heat", 1995, "movieId:949", "2026-11-15", "nine");
        assertThat(read(Shelf.RATINGS).note()).endsWith("and 1 entry could not be understood.");
        assertThat(entries).extracting(entry -> entry.ref().title() + " " + entry.value().code())
                .containsExactly("Tampopo r4/5", "The Matrix r4.5/5");
        assertThat(new LetterboxdReader(feed).reads(Shelf.WATCHLIST)).isFalse();
    }

    @Test
    void aMemberWhoIsNotThereNeedsAPersonAndAnOutageDoesNot() {
        assertThatExceptionOfType(NeedsAttention.class).isThrownBy(() -> read(Shelf.HISTORY))
                .withMessage("Letterboxd has no public diary of a member called anna (404)");
        site.close();
        assertThatExceptionOfType(TryLater.class).isThrownBy(() -> read(Shelf.HISTORY));
    }

    @Test
    void connectsByNameAloneAndOnlyOneThatIsThere() {
        var link = new LetterboxdLink(feed, vault);
        assertThatExceptionOfType(NeedsAttention.class)
                .isThrownBy(() -> link.begin(ANNA, Link.Way.CODE, Map.of("member", "an na/x")));
        assertThatExceptionOfType(NeedsAttention.class)
                .isThrownBy(() -> link.begin(ANNA, Link.Way.CODE, Map.of("member", "nobody")));
        site.member("ben");
        assertThat(link.begin(ANNA, Link.Way.CODE, Map.of("member", " Ben "))).isEqualTo(LinkStep.linked());
        assertThat(kept).containsEntry("member", "ben");
        assertThat(link.probe(ANNA)).isEqualTo("Letterboxd as “ben”, 0 entries in the feed");
    }

    @Test
    void aFeedThatBreaksOffOrLooksElsewhereIsNoFeed() {
        for (String text : List.of("<rss><channel><item><title>x</title>", "<html/>", "",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item>"
                        + "</channel></rss>")) {
            assertThatExceptionOfType(XMLStreamException.class).as(text)
                    .isThrownBy(() -> FeedEntry.all(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private Reading read(Shelf shelf) {
        entries.clear();
        return new LetterboxdReader(feed).read(ANNA, shelf, Since.EVER, entries::add);
    }
}
