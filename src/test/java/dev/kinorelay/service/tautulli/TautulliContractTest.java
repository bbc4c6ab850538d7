package dev.kinorelay.service.tautulli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.service.Delivery;
import dev.kinorelay.service.Hook;
import dev.kinorelay.service.HookContract;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TautulliContractTest extends HookContract {

    private static final String EPISODE = """
            {"event":"tautulli.watched","user":"anna","media_type":"episode","title":"Harbour - Two Doors",
             "show_name":"Harbour","season":"1","episode":"2","year":"2021","imdb_id":"tt9900003","tmdb_id":"",
             "tvdb_id":"419243","progress_percent":"86","timestamp":"1764100800"}""";
    private static final String FILM = """
            {"event":"tautulli.stop","user":"ben","media_type":"movie","title":"The Lantern","show_name":"","season":"",
             "episode":"","year":"2019","imdb_id":"tt9900001","tmdb_id":"990001","tvdb_id":"","progress_percent":"80",
             "timestamp":""}""";

    @Override
    protected Hook hook() {
        return new TautulliHook();
    }

    @Override
    protected List<String> telling() {
        return List.of(EPISODE, FILM);
    }

    @Test
    void theIdsOfAnEpisodeAreItsShows() {
        var event = hook().receive(new Delivery(EPISODE, Instant.parse("2026-11-22T00:00:00Z"))).getFirst();
        var ref = event.entry().ref();
        assertThat(ref.ids()).isEmpty();
        assertThat(ref.show()).containsExactly(ExternalId.imdb("tt9900003"), new ExternalId("tvdb-show", "419243"));
        assertThat(ref.title()).isEqualTo("Harbour: Two Doors");
        assertThat(event.percent()).isEqualTo(90);
        assertThat(event.entry().since()).isEqualTo("2025-11-25T20:00:00Z");
    }

    @Test
    void aStopAfterTheWatchingTellsNothingNew() {
        assertThat(hook().receive(new Delivery(FILM, Instant.EPOCH)).getFirst().percent()).isEqualTo(80);
        assertThat(hook().receive(new Delivery(FILM.replace("\"80\"", "\"97\""), Instant.EPOCH))).isEmpty();
    }
}
