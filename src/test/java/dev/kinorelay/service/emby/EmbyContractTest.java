package dev.kinorelay.service.emby;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.service.Delivery;
import dev.kinorelay.service.Hook;
import dev.kinorelay.service.HookContract;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbyContractTest extends HookContract {

    private static final String MARKED = """
            {"Event":"item.markplayed","Date":"2026-11-21T10:11:12.0000000Z","User":{"Name":"anna"},
             "Item":{"Type":"Movie","Name":"The Lantern","ProductionYear":2019,"RunTimeTicks":54000000000,
              "ProviderIds":{"Imdb":"tt9900001","TMDB":"990001"}}}""";
    private static final String STOPPED = """
            {"Event":"playback.stop","User":{"Name":"ben"},"PlaybackInfo":{"PlayedToCompletion":true,"PositionTicks":9},
             "Item":{"Type":"Episode","Name":"Two Doors","SeriesName":"Harbour","ParentIndexNumber":1,"IndexNumber":2,
              "RunTimeTicks":10,"ProviderIds":{"Tvdb":"8530001"}}}""";

    @Override
    protected Hook hook() {
        return new EmbyHook();
    }

    @Override
    protected List<String> telling() {
        return List.of(MARKED, STOPPED);
    }

    @Test
    void idsAreFoundHoweverTheyAreWritten() {
        var event = hook().receive(new Delivery(MARKED, Instant.parse("2026-11-22T00:00:00Z"))).getFirst();
        assertThat(event.entry().ref().ids()).containsExactly(ExternalId.imdb("tt9900001"),
                new ExternalId("tmdb-movie", "990001"));
        assertThat(event.user()).isEqualTo("anna");
        assertThat(event.entry().since()).isEqualTo("2026-11-21T10:11:12Z");
    }

    @Test
    void whatWasBrokenOffSaysHowFar() {
        var text = STOPPED.replace("true", "false").replace("\"PositionTicks\":9", "\"PositionTicks\":4");
        assertThat(hook().receive(new Delivery(text, Instant.EPOCH)).getFirst().percent()).isEqualTo(40);
        assertThat(hook().receive(new Delivery(MARKED.replace("markplayed", "markunplayed"), Instant.EPOCH))).isEmpty();
    }
}
