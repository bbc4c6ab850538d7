package dev.kinorelay.service.seerr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.Reading.Extent;
import dev.kinorelay.service.Since;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeerrReaderTest extends SeerrCase {

    @Test
    void everyTitleNobodyNeedsToAskForStandsOnTheShelf() {
        shop.stands("movie", 949, 5, "tt0113277");
        shop.asks("tv", 1396, 2, 1);
        shop.asks("movie", 348, 2);
        shop.decline("movie", 348);
        shop.stands("movie", 78, 6, null);
        shop.stands("movie", 278, 1, null);
        shop.partly(70523, 1);
        assertThat(read(counter())).map(entry -> entry.ref().ids() + " " + entry.note()).containsExactlyInAnyOrder(
                "[tmdb-movie:949, imdb:tt0113277] available", "[tmdb-show:1396] asked", "[tmdb-movie:348] declined",
                "[tmdb-movie:78] blocklisted");
    }

    @Test
    void tellsWhatAPersonSaidNoTo() {
        shop.stands("movie", 78, 6, null);
        shop.stands("movie", 79, 7, null);
        var reading = counter().reader().read(ACCOUNT, Shelf.REQUESTS, Since.EVER, entry -> {
        });
        assertThat(reading.note())
                .isEqualTo("Left alone in Seerr, because a person said no: 1 blocklisted, 1 deleted.");
    }

    @Test
    void takesThreeCallsAndSaysWhenNothingChanged() {
        shop.stands("movie", 949, 5, null);
        var counter = counter();
        var first = counter.reader().read(ACCOUNT, Shelf.REQUESTS, Since.EVER, entry -> {
        });
        assertThat(first.extent()).isEqualTo(Extent.WHOLE);
        var again = counter.reader().read(ACCOUNT, Shelf.REQUESTS, new Since(first.mark(), Instant.EPOCH), entry -> {
            throw new AssertionError(entry);
        });
        assertThat(again.extent()).isEqualTo(Extent.UNCHANGED);
        assertThat(calls("GET")).isEqualTo(6);
    }

    @Test
    void fourKIsAnotherShelf() {
        shop.stands("movie", 949, 5, null);
        assertThat(read(counter(null, true, "all"))).isEmpty();
    }

    @Test
    void anOutageIsNoEmptyShelf() {
        var counter = counter();
        desk.site.close();
        assertThatThrownBy(() -> read(counter)).isInstanceOf(TryLater.class);
    }

    @Test
    void aPageThatIsMissingIsNoEnd() {
        desk.site.faults().set(Fault.on(".*", ".*/media.*").answers(new Answer(200,
                Map.of("Content-Type", "application/json"), "{\"pageInfo\":{\"results\":5},\"results\":[]}")));
        var counter = counter();
        assertThatThrownBy(() -> read(counter)).isInstanceOf(TryLater.class).hasMessageContaining("lists 0 of 5");
    }

    @Test
    void eachPersonAndEachAccountAsksInItsOwnName() {
        var kids = new SeerrManner(5, false, "first", null, null, null, List.of());
        var settings = new SeerrSettings(null, null, 2, null, "all", null, null, null, List.of(), 0, Map.of("anna", 4),
                Map.of("seerr-kids", kids));
        var manners = SeerrDesk.manners(settings);
        var anna = new Person("anna");
        assertThat(manners.names()).containsExactly("seerr", "seerr-kids");
        assertThat(manners.of(ACCOUNT).user()).isEqualTo(2);
        assertThat(manners.of(new Account(anna, "seerr", "seerr")).user()).isEqualTo(4);
        assertThat(manners.of(new Account(anna, "seerr-kids", "seerr")).user()).isEqualTo(5);
        assertThat(manners.of(new Account(anna, "seerr-kids", "seerr")).seasons()).isEqualTo("first");
    }

    @Test
    void understandsTheNamesThatListSyncUses() {
        var manners = new SeerrManners(SeerrDesk.PLAIN,
                LookupCase.environment("OVERSEERR_USER_ID", "7", "OVERSEERR_4K", "true"));
        assertThat(manners.of(ACCOUNT)).extracting(SeerrManner::user, SeerrManner::is4k).containsExactly(7, true);
    }
}
