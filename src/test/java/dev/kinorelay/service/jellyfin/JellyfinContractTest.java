package dev.kinorelay.service.jellyfin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.service.Delivery;
import dev.kinorelay.service.Hook;
import dev.kinorelay.service.HookContract;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JellyfinContractTest extends HookContract {

    private static final String STOPPED = """
            {"NotificationType":"PlaybackStop","NotificationUsername":"anna","UtcTimestamp":"2026-11-21T10:11:12.1234567Z",
             "Name":"The Lantern","ItemType":"Movie","Year":2019,"RunTimeTicks":54000000000,"Provider_imdb":"tt9900001",
             "Provider_tmdb":"990001","PlaybackPositionTicks":45900000000,"PlayedToCompletion":false}""";
    private static final String MARKED = """
            {"NotificationType":"UserDataSaved","SaveReason":"TogglePlayed","Played":"True","NotificationUsername":"ben",
             "ItemType":"Episode","Name":"Two Doors","SeriesName":"Harbour","SeasonNumber":"1","EpisodeNumber":"2",
             "Provider_tvdb":"8530001","LastPlayedDate":"2026-11-21T10:11:12Z"}""";
    private static final String RATED = """
            {"NotificationType":"UserDataSaved","SaveReason":"UpdateUserRating","Rating":8.5,"ItemType":"Movie",
             "Name":"The Lantern","Provider_imdb":"tt9900001","UtcTimestamp":"2026-11-21T10:11:12Z"}""";

    @Override
    protected Hook hook() {
        return new JellyfinHook();
    }

    @Override
    protected List<String> telling() {
        return List.of(STOPPED, STOPPED.replace("false", "\"True\""), MARKED, RATED);
    }

    private int percent(String text) {
        return hook().receive(new Delivery(text, Instant.EPOCH)).getFirst().percent();
    }

    @Test
    void watchedToItsEndIsNinetyPerCentAtLeast() {
        assertThat(percent(STOPPED)).isEqualTo(85);
        assertThat(percent(STOPPED.replace("\"PlayedToCompletion\":false", "\"PlayedToCompletion\":true")))
                .isEqualTo(90);
        assertThat(percent(MARKED)).isEqualTo(100);
    }

    @Test
    void textsAreAsGoodAsNumbers() {
        var event = hook().receive(new Delivery(MARKED, Instant.parse("2026-11-22T00:00:00Z"))).getFirst();
        assertThat(event.entry().ref().episode()).isEqualTo(2);
        assertThat(event.entry().ref().ids()).containsExactly(new ExternalId("tvdb-episode", "8530001"));
        assertThat(event.entry().since()).isEqualTo("2026-11-21T10:11:12Z");
    }

    @Test
    void whatIsMarkedAsNotSeenOrPlayedOnByTheSystemTellsNothing() {
        for (String text : List.of(MARKED.replace("True", "False"), MARKED.replace("TogglePlayed", "PlaybackFinished"),
                STOPPED.replace("PlaybackStop", "PlaybackProgress"), STOPPED.replace("Movie", "Audio"))) {
            assertThat(hook().receive(new Delivery(text, Instant.EPOCH))).isEmpty();
        }
    }
}
