package dev.kinorelay.service.plex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.service.Since;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlexWriterTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-05T20:30:00Z");
    private final PlexDesk desk = new PlexDesk().connected();

    @AfterEach
    void close() {
        desk.close();
    }

    private static Parcel parcel(Verb verb, ExternalId id, Value value) {
        Shelf shelf = value.play() != null ? Shelf.HISTORY : value.rating() != null ? Shelf.RATINGS : Shelf.WATCHLIST;
        var change = new Change(1, verb, PlexDesk.ME, shelf, PlexDesk.ME, shelf, new TitleId("t1"),
                MediaRef.of(MediaKind.MOVIE, id, "Title", 2000), value, null,
                value.play() == null ? "" : value.play().occurrence(), 0, null, null, null, null);
        return new Parcel("p" + verb + id, Parcel.keyOf(change), "r1", change, Parcel.State.ADMITTED, 0);
    }

    private Receipt carry(Verb verb, ExternalId id, Value value) {
        var parcel = parcel(verb, id, value);
        return desk.writer.write(PlexDesk.ME, parcel.change().shelf(), List.of(parcel)).getFirst();
    }

    @Test
    void whatPlexOffersWithoutTheIdAskedForIsNotBelieved() {
        desk.plex.movie(1);
        var receipt = carry(Verb.ADD, ExternalId.imdb("tt0000099"), Value.PRESENT);
        assertThat(receipt.state()).isEqualTo(Parcel.State.REFUSED);
        assertThat(desk.plex.watchlist()).isEmpty();
    }

    @Test
    void whatIsThereOrGoneAlreadyIsNoTrouble() {
        desk.plex.wish(1);
        assertThat(carry(Verb.ADD, ExternalId.imdb("tt0000001"), Value.PRESENT).state())
                .isEqualTo(Parcel.State.ALREADY_THERE);
        desk.plex.movie(2);
        assertThat(carry(Verb.REMOVE, new ExternalId("tmdb-movie", "900002"), Value.PRESENT).state())
                .isEqualTo(Parcel.State.ALREADY_THERE);
    }

    @Test
    void aLostAnswerIsInDoubtAndLookedUp() {
        desk.plex.movie(1);
        desk.plex.faults().set(Fault.on("PUT", "/actions/addToWatchlist").after().reset().times(1));
        var parcel = parcel(Verb.ADD, ExternalId.imdb("tt0000001"), Value.PRESENT);
        assertThatThrownBy(() -> desk.writer.write(PlexDesk.ME, Shelf.WATCHLIST, List.of(parcel)))
                .isInstanceOf(TryLater.class);
        assertThat(desk.writer.confirm(PlexDesk.ME, Shelf.WATCHLIST, List.of(parcel))).hasSize(1);
    }

    @Test
    void ratingsAreWholeNumbersOutOfTenAndWhatIsNotOnTheServerIsRefused() {
        desk.plex.movie(1);
        desk.plex.movieElsewhere(2);
        carry(Verb.ADD, ExternalId.imdb("tt0000001"), Value.of(new Rating(3.75, 5)));
        assertThat(desk.plex.ratings()).containsExactly("tt0000001 r8/10");
        assertThat(carry(Verb.ADD, ExternalId.imdb("tt0000002"), Value.of(Rating.outOfTen(5))).reason())
                .contains("not on the Plex server");
        carry(Verb.REMOVE, ExternalId.imdb("tt0000001"), Value.of(Rating.outOfTen(8)));
        assertThat(desk.plex.ratings()).isEmpty();
    }

    @Test
    void aFilmOfAFormerAgentIsFoundByWalkingThroughTheLibraries() {
        desk.plex.oldMovie(7, "com.plexapp.agents.imdb://tt0000007?lang=en");
        carry(Verb.ADD, ExternalId.imdb("tt0000007"), Value.of(Rating.outOfTen(6)));
        assertThat(desk.plex.ratings()).containsExactly("tt0000007 r6/10");
    }

    @Test
    void aPlayOfLongAgoCountsOnceAndComesBackAsWhatItWas() {
        assertThat(desk.writer.capabilities(Shelf.HISTORY).backDates()).isFalse();
        desk.plex.movie(1);
        var play = Value.of(new Play(LONG_AGO, Play.Precision.SECOND));
        assertThat(carry(Verb.ADD, ExternalId.imdb("tt0000001"), play).state()).isEqualTo(Parcel.State.DELIVERED);
        assertThat(carry(Verb.ADD, ExternalId.imdb("tt0000001"), Value.of(Play.onDay(LONG_AGO))).state())
                .isEqualTo(Parcel.State.ALREADY_THERE);
        assertThat(desk.plex.plays()).hasSize(1);

        List<Entry> entries = new ArrayList<>();
        desk.reader.read(PlexDesk.ME, Shelf.HISTORY, Since.EVER, entries::add);
        assertThat(entries).singleElement().extracting(Entry::since).isEqualTo(LONG_AGO);
    }
}
