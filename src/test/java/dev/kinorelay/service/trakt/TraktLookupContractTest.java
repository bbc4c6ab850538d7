package dev.kinorelay.service.trakt;

import static dev.kinorelay.service.LookupCase.asksAPersonFor;
import static dev.kinorelay.service.LookupCase.identify;
import static dev.kinorelay.service.LookupCase.ids;
import static dev.kinorelay.service.LookupCase.later;
import static dev.kinorelay.service.LookupCase.ref;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.sandbox.trakt.Kind;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.LookupContract;
import dev.kinorelay.service.MemoryCache;
import dev.kinorelay.service.StraightGateway;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class TraktLookupContractTest extends LookupContract {

    private final Anna anna = new Anna();
    private final Lookup lookup = new TraktLookup(anna.desk.calls, new MemoryCache());

    {
        var catalogue = anna.trakt.catalogue();
        catalogue.movie("Heat", 1995, HEAT.value(), 949);
        catalogue.movie("Alien", 1979, ALIEN.value(), 348);
        var dark = catalogue.show("Dark", 2017, DARK.value(), 70523, 334824, 10);
        catalogue.show("The Office", 2005, "tt0386676", 949, 73244, 6);
        catalogue.episode(dark, 1, 2, "tt6305582");
    }

    @AfterEach
    void close() {
        anna.close();
    }

    @Override
    protected Lookup lookup() {
        return lookup;
    }

    @Override
    protected Optional<Lookup> notSetUp() {
        return Optional.of(new TraktLookup(new Desk(new StraightGateway(), new MockEnvironment()).calls,
                new MemoryCache()));
    }

    @Override
    protected boolean fallSilent() {
        anna.trakt.close();
        return true;
    }

    @Test
    void tellsAllIdsByOneOfThem() {
        String number = anna.trakt.catalogue().find(Kind.SHOW, "imdb", DARK.value())
                .orElseThrow().ids().get("trakt").toString();
        assertThat(ids(identify(lookup, MediaKind.SHOW, "trakt-show:" + number).orElseThrow()))
                .containsExactly("imdb:tt5753856", "trakt-show:" + number, "tmdb-show:70523", "tvdb-show:334824");
        assertThat(identify(lookup, MediaKind.UNKNOWN, "imdb:tt6305582")).hasValueSatisfying(episode -> {
            assertThat(episode.kind()).isEqualTo(MediaKind.EPISODE);
            assertThat(episode.episode()).isEqualTo(2);
            assertThat(episode.show()).contains(ExternalId.parse("tvdb-show:334824"));
        });
    }

    @Test
    void aNumberIsAskedForWithinItsKind() {
        assertThat(identify(lookup, MediaKind.UNKNOWN, "tmdb-movie:949")).map(one -> one.title()).contains("Heat");
        assertThat(identify(lookup, MediaKind.SHOW, "tmdb-show:949")).map(one -> one.title()).contains("The Office");
        assertThat(identify(lookup, MediaKind.SHOW, "imdb:tt0113277")).isEmpty();
        assertThat(lookup.knows(ref(MediaKind.SHOW, "tmdb-movie:949"))).isFalse();
    }

    @Test
    void twoTitlesUnderOneIdAreNoneAndAWrongShapeIsTriedLater() {
        answers(200, """
                [{"type":"movie","movie":{"title":"A","ids":{"trakt":1}}},
                 {"type":"movie","movie":{"title":"B","ids":{"trakt":2}}}]""");
        assertThat(identify(lookup, MediaKind.MOVIE, "imdb:tt0113277")).isEmpty();
        answers(200, "{}");
        assertThat(later(() -> identify(lookup, MediaKind.MOVIE, "imdb:tt0078748"))).hasMessageContaining("Trakt");
    }

    @Test
    void anAppThatIsGoneIsForAPersonToMend() {
        anna.trakt.app().gone(true);
        asksAPersonFor("client_id", "secret", () -> identify(lookup, MediaKind.MOVIE, "imdb:tt0113277"));
    }

    private void answers(int status, String json) {
        anna.trakt.faults().set(Fault.on("GET", "/search/.*")
                .answers(new Answer(status, Map.of("Content-Type", "application/json"), json)));
    }
}
