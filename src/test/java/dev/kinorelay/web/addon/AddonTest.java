package dev.kinorelay.web.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kinorelay.domain.Person;
import dev.kinorelay.ledger.Shares;
import dev.kinorelay.web.Staged;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@Staged
class AddonTest {

    @Autowired
    private MockMvc client;
    @Autowired
    private Shares shares;
    private String at;

    @BeforeEach
    void share() {
        at = "/stremio/" + shares.make(Shares.Form.STREMIO, Person.ME, "sofa", Shares.Scope.ALL);
    }

    /** As written: MockMvc would encode a text once more. */
    private ResultActions ask(String path) throws Exception {
        return client.perform(get(URI.create(at + path)));
    }

    private void unknown(ResultActions answer) throws Exception {
        answer.andExpect(status().isNotFound()).andExpect(content().json("{\"err\":\"not found\"}"))
                .andExpect(header().string("Access-Control-Allow-Origin", "*"));
    }

    @Test
    void tellsWhatItShowsAndThatItCanBeConfigured() throws Exception {
        ask("/manifest.json").andExpect(status().isOk()).andExpect(content().contentType(MediaType.APPLICATION_JSON))
                .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                .andExpect(jsonPath("$.catalogs[?(@.type=='movie')].id", hasItem("list:Rainy evenings")))
                .andExpect(jsonPath("$.catalogs[?(@.id=='continue')].type", is(java.util.List.of("series"))))
                .andExpect(jsonPath("$.catalogs[0].extra[1].options", hasItem("Thriller")))
                .andExpect(jsonPath("$.behaviorHints.configurable", is(true)))
                .andExpect(jsonPath("$.logo", is("http://localhost/assets/logo.svg")));
    }

    @Test
    void showsPagesOfAHundred() throws Exception {
        ask("/catalog/movie/watchlist.json").andExpect(jsonPath("$.metas", hasSize(100)))
                .andExpect(jsonPath("$.metas[0].id", is("tt9000001")))
                .andExpect(jsonPath("$.metas[0].releaseInfo", is("1987")))
                .andExpect(jsonPath("$.metas[0].poster",
                        is("https://images.metahub.space/poster/medium/tt9000001/img")))
                .andExpect(jsonPath("$.cacheMaxAge", is(2)))
                .andExpect(header().string("Cache-Control", containsString("max-age=2")));
        ask("/catalog/movie/watchlist/skip=200.json").andExpect(jsonPath("$.metas", hasSize(57)));
        ask("/catalog/movie/watchlist/skip=9900.json").andExpect(status().isOk())
                .andExpect(jsonPath("$.metas", hasSize(0)));
    }

    @Test
    void narrowsByGenreAndFindsWhatIsSearchedFor() throws Exception {
        ask("/catalog/movie/ratings/genre=Drama&skip=100.json").andExpect(jsonPath("$.metas", hasSize(100)));
        ask("/catalog/movie/ratings/genre=Nonsense.json").andExpect(status().isOk())
                .andExpect(jsonPath("$.metas", hasSize(0)));
        ask("/catalog/movie/list%3ARainy%20evenings/search=Face%2FOff%20at%20100%25.json")
                .andExpect(jsonPath("$.metas", hasSize(1)));
        ask("/catalog/series/continue.json").andExpect(jsonPath("$.metas[0].id", is("tt9000900")));
    }

    @Test
    void isAskedAgainCheaply() throws Exception {
        String stamp = ask("/catalog/movie/watchlist.json").andReturn().getResponse().getHeader("ETag");
        client.perform(get(at + "/catalog/movie/watchlist.json").header("If-None-Match", stamp))
                .andExpect(status().isNotModified()).andExpect(content().string(""));
        client.perform(get(at + "/catalog/movie/watchlist.json").header("If-None-Match", "W/\"6-3\""))
                .andExpect(status().isOk());
    }

    @Test
    void tellsAllAboutAFilmAndGivesItsPictures() throws Exception {
        ask("/meta/movie/tt9000001.json").andExpect(jsonPath("$.meta.id", is("tt9000001")))
                .andExpect(jsonPath("$.meta.released", is("1987-03-01T00:00:00.000Z")))
                .andExpect(jsonPath("$.meta.behaviorHints.defaultVideoId", is("tt9000001")))
                .andExpect(jsonPath("$.meta.description", containsString("one passenger more")))
                .andExpect(jsonPath("$.meta.links[*].url", hasItem("stremio:///search?search=A.%20Person")))
                .andExpect(jsonPath("$.meta.links[*].url", hasItem(endsWith("/titles/film"))))
                .andExpect(
                        jsonPath("$.meta.poster", is("http://localhost" + at + "/pictures/tmdb/poster/w342/p1.png")));
        ask("/pictures/tmdb/poster/w342/p1.png").andExpect(content().contentType("image/png"));
        unknown(ask("/pictures/tmdb/poster/w342/none"));
    }

    @Test
    void tellsOfEpisodesEachOnceAndOnlyDatesThatAreDates() throws Exception {
        ask("/meta/series/tt9000900.json").andExpect(jsonPath("$.meta.videos", hasSize(2)))
                .andExpect(jsonPath("$.meta.videos[0].id", is("tt9000900:1:1")))
                .andExpect(jsonPath("$.meta.videos[0].released", is("2011-09-05T00:00:00.000Z")))
                .andExpect(jsonPath("$.meta.videos[1].title", is("Episode 2")))
                .andExpect(jsonPath("$.meta.videos[1].released").doesNotExist());
    }

    @Test
    void saysInItsOwnWayWhatThereIsNot() throws Exception {
        unknown(ask("/catalog/movie/nonsense.json"));
        unknown(ask("/catalog/movie/continue.json"));
        unknown(ask("/catalog/channel/watchlist.json"));
        unknown(ask("/meta/movie/tt1.json"));
        unknown(ask("/meta/series/tt9000001.json"));
        unknown(ask("/stream/movie/tt9000001.json"));
        unknown(ask("/"));
        unknown(ask("/nowhere"));
        unknown(ask("/meta/movie/tt9000001%3A1%3A1.json"));
    }

    @Test
    void anUnknownOrRevokedTokenOpensNothing() throws Exception {
        unknown(client.perform(get("/stremio/krs_unknown/manifest.json")));
        unknown(client.perform(get("/stremio/krk_other/catalog/movie/watchlist.json")));
        shares.of(Person.ME).forEach(share -> shares.revoke(share.id()));
        unknown(ask("/manifest.json"));
        unknown(ask("/catalog/movie/watchlist.json"));
        ask("/configure").andExpect(status().isNotFound()).andExpect(content().string(
                allOf(containsString("revoked"), not(containsString("Install in Stremio")))));
        ask("/code.svg").andExpect(status().isNotFound());
    }

    @Test
    void saysThatItWasAtFaultItself() throws Exception {
        ask("/catalog/movie/watchlist/search=fault.json").andExpect(status().isInternalServerError())
                .andExpect(content().json("{\"err\":\"handler error\"}"))
                .andExpect(header().string("Access-Control-Allow-Origin", "*"));
    }

    @Test
    void answersHeadAndOptions() throws Exception {
        client.perform(head(at + "/catalog/movie/watchlist.json")).andExpect(status().isOk())
                .andExpect(header().exists("ETag"));
        client.perform(options(at + "/catalog/movie/watchlist.json").header("Origin", "https://web.stremio.com")
                .header("Access-Control-Request-Method", "GET")).andExpect(status().isNoContent())
                .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                .andExpect(header().string("Access-Control-Allow-Methods", containsString("GET")));
    }

    @Test
    void hasAPageWithAButtonAndACode() throws Exception {
        ask("/configure").andExpect(status().isOk()).andExpect(content().string(
                allOf(containsString("href=\"stremio://localhost" + at + "/manifest.json\""),
                        containsString(at + "/code.svg"), containsString("1,204"),
                        not(containsString("by HTTPS only")))));
        ask("/code.svg").andExpect(content().contentType("image/svg+xml"));
        client.perform(get("/stremio/configure")).andExpect(redirectedUrl("/share"));
        client.perform(get("/stremio/manifest.json"))
                .andExpect(jsonPath("$.behaviorHints.configurationRequired", is(true)));
    }

    @Test
    void warnsWhereStremioWillNotTakeTheAddress() throws Exception {
        client.perform(get(at + "/configure").with(request -> {
            request.setServerName("nas.example");
            return request;
        })).andExpect(content().string(containsString("by HTTPS only")));
    }

    @Test
    void keepsTheManifestSmallEnoughForStremio() throws Exception {
        assertThat(ask("/manifest.json").andReturn().getResponse().getContentAsByteArray().length)
                .isLessThanOrEqualTo(8192);
    }
}
