package dev.kinorelay.service.plex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Event;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.service.Delivery;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlexHookTest {

    private static final Instant NOW = Instant.parse("2026-11-25T20:15:30Z");

    private static List<Event> told(String text) {
        return new PlexHook().receive(new Delivery(text, NOW));
    }

    private static Event one(String text) {
        assertThat(told(text)).hasSize(1);
        return told(text).getFirst();
    }

    @Test
    void aScrobbleIsAPlayAtTheTimePlexSaysWithAllIds() {
        var event = one(Told.film("media.scrobble"));
        assertThat(event.user()).isEqualTo("Anna");
        assertThat(event.library()).isEqualTo("Films");
        assertThat(event.percent()).isEqualTo(90);
        assertThat(event.isMovie()).isTrue();
        assertThat(event.entry().value().play().at()).isEqualTo("2025-11-25T20:00:00Z");
        assertThat(event.entry().ref().ids()).extracting(ExternalId::toString).containsExactly("imdb:tt9900001",
                "tmdb-movie:990001", "tvdb-movie:31", "plex-movie:5d7768248718ba001e311aaa");
    }

    @Test
    void anEpisodeCarriesItsShow() {
        var ref = one(Told.episode()).entry().ref();
        assertThat(ref.kind()).isEqualTo(MediaKind.EPISODE);
        assertThat(ref.title()).isEqualTo("Harbour: Two Doors");
        assertThat(ref.season()).isEqualTo(1);
        assertThat(ref.episode()).isEqualTo(2);
        assertThat(ref.ids()).extracting(ExternalId::toString).containsExactly("imdb:tt9900002",
                "tvdb-episode:8530001", "plex-episode:615580a9fa828e7f1a0caaaa");
        assertThat(ref.show()).extracting(ExternalId::toString).containsExactly("plex-show:60e81fd8d8000e002d7daaaa");
    }

    @Test
    void anAgentOfFormerYearsNamesTheShow() {
        var ref = one(Told.oldEpisode()).entry().ref();
        assertThat(ref.ids()).isEmpty();
        assertThat(ref.show()).extracting(ExternalId::toString).containsExactly("tvdb-show:419243");
        assertThat(one(Told.oldEpisode()).entry().since()).as("no time was told").isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"com.plexapp.agents.imdb://tt9900001?lang=en,imdb:tt9900001",
            "com.plexapp.agents.themoviedb://990001?lang=en,tmdb-movie:990001",
            "com.plexapp.agents.hama://tvdb4-31?lang=en,tvdb-movie:31"})
    void filmsOfFormerAgentsHaveTheirId(String guid, String id) {
        String text = """
                {"event":"media.scrobble","Metadata":{"type":"movie","title":"The Lantern","guid":"%s"}}"""
                .formatted(guid);
        assertThat(one(text).entry().ref().ids()).extracting(ExternalId::toString).containsExactly(id);
    }

    @Test
    void aFileOfOnesOwnHasNoIdAndIsStillAPlay() {
        String text = """
                {"event":"media.scrobble","Metadata":{"type":"movie","title":"Holidays","guid":"local://123"}}""";
        assertThat(one(text).entry().ref().ids()).isEmpty();
    }

    @Test
    void aRatingIsOutOfTenAndOneTakenBackIsNone() {
        assertThat(one(Told.rating("9.0")).entry().value().rating()).isEqualTo(Rating.outOfTen(9));
        assertThat(one(Told.rating("\"7\"")).entry().value().rating()).isEqualTo(Rating.outOfTen(7));
        assertThat(told(Told.rating("-1.0"))).isEmpty();
        assertThat(told(Told.rating("0"))).isEmpty();
        assertThat(told(Told.rating("null"))).isEmpty();
    }

    @Test
    void aStopTellsHowMuchWasSeenUnlessTheScrobbleDid() {
        assertThat(told(Told.film("media.stop"))).as("at 90 % the scrobble came").isEmpty();
        var early = one(Told.film("media.stop").replace("5400000", "5100000"));
        assertThat(early.percent()).isEqualTo(85);
        assertThat(early.entry().since()).isEqualTo(NOW);
    }

    @Test
    void aTimeAheadOfUsIsTheTimeItCame() {
        var event = one(Told.film("media.scrobble").replace("1764100800", "1795637730"));
        assertThat(event.entry().since()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"media.play", "media.pause", "media.resume", "library.new", "device.new", ""})
    void whatIsNoPlayAndNoRatingTellsNothing(String event) {
        assertThat(told(Told.film(event))).isEmpty();
    }

    @Test
    void musicTellsNothingYet() {
        assertThat(told(Told.film("media.scrobble").replace("\"type\":\"movie\"", "\"type\":\"track\""))).isEmpty();
    }
}
