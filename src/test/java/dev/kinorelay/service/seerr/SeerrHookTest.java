package dev.kinorelay.service.seerr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Delivery;
import dev.kinorelay.service.Hook;
import dev.kinorelay.service.HookContract;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeerrHookTest extends HookContract {

    private static final String ASKED = """
            {"notification_type":"MEDIA_AUTO_APPROVED","subject":"The Lantern (2019)","message":"…",
             "media":{"media_type":"movie","tmdbId":"990001","tvdbId":"","status":"PENDING"},
             "request":{"request_id":"12","requestedBy_username":"anna"},"issue":null,"comment":null,"extra":[]}""";

    @Override
    protected Hook hook() {
        return new SeerrHook();
    }

    @Override
    protected List<String> telling() {
        return List.of(ASKED, ASKED.replace("\"movie\"", "\"tv\"").replace("MEDIA_AUTO_APPROVED", "MEDIA_PENDING"));
    }

    @Test
    void whatIsAskedForIsNamedByItsSubject() {
        var event = hook().receive(new Delivery(ASKED, Instant.EPOCH)).getFirst();
        assertThat(event.shelf()).isEqualTo(Shelf.REQUESTS);
        assertThat(event.user()).isEqualTo("anna");
        assertThat(event.title()).isEqualTo("The Lantern");
        assertThat(event.year()).isEqualTo(2019);
        assertThat(event.entry().ref().ids()).containsExactly(new ExternalId("tmdb-movie", "990001"));
    }

    @Test
    void whatIsNoRequestTellsNothing() {
        for (String type : List.of("MEDIA_AVAILABLE", "MEDIA_DECLINED", "TEST_NOTIFICATION", "ISSUE_CREATED")) {
            assertThat(hook().receive(new Delivery(ASKED.replace("MEDIA_AUTO_APPROVED", type), Instant.EPOCH)))
                    .isEmpty();
        }
    }
}
