package dev.kinorelay.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kinorelay.domain.Person;
import dev.kinorelay.ledger.Shares;
import dev.kinorelay.web.Staged;
import dev.kinorelay.web.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@Staged
class SharesApiTest {

    private static final Person ANNA = new Person("anna");

    @Autowired
    private MockMvc api;
    @Autowired
    private Visits visits;
    @Autowired
    private Shares shares;

    @BeforeEach
    void revokeAll() {
        shares.of(ANNA).forEach(share -> shares.revoke(share.id()));
    }

    private ResultActions make(String wish) throws Exception {
        return api.perform(post("/api/v1/shares").contentType(MediaType.APPLICATION_JSON).content(wish)
                .with(visits.key()));
    }

    @Test
    void makesALinkTellsItsAddressOnceAndListsIt() throws Exception {
        make("{\"person\":\"anna\",\"name\":\"sofa\",\"form\":\"stremio\"}").andExpect(status().isCreated())
                .andExpect(jsonPath("$.address", startsWith("http://localhost/stremio/krs_")));
        api.perform(get("/api/v1/shares?person=anna").with(visits.key())).andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[*].form", hasItem("STREMIO"))).andExpect(jsonPath("$[0].name", is("sofa")))
                .andExpect(jsonPath("$[0].address").doesNotExist());
    }

    @Test
    void aFeedShowsWhatWasWishedForAndTheWatchlistOtherwise() throws Exception {
        make("{\"person\":\"anna\",\"name\":\"reader\",\"form\":\"rss\",\"shelf\":\"list:Rainy evenings\","
                + "\"genre\":\"Drama\",\"from\":1990,\"ratingFloor\":7.5}")
                .andExpect(jsonPath("$.address", containsString("/rss.xml")));
        api.perform(get("/api/v1/shares?person=anna").with(visits.key()))
                .andExpect(jsonPath("$[0].shelf", is("list:Rainy evenings"))).andExpect(jsonPath("$[0].from", is(1990)))
                .andExpect(jsonPath("$[0].ratingFloor", is(7.5)));
        revokeAll();
        make("{\"person\":\"anna\",\"name\":\"reader\",\"form\":\"RADARR\"}");
        api.perform(get("/api/v1/shares?person=anna").with(visits.key()))
                .andExpect(jsonPath("$[0].shelf", is("watchlist")));
    }

    @Test
    void revokesALink() throws Exception {
        make("{\"person\":\"anna\",\"name\":\"sofa\",\"form\":\"STREMIO\"}");
        String id = shares.of(ANNA).getFirst().id();
        api.perform(delete("/api/v1/shares/" + id).with(visits.key())).andExpect(status().isNoContent());
        api.perform(delete("/api/v1/shares/" + id).with(visits.key())).andExpect(status().isNotFound())
                .andExpect(jsonPath("$.remedy").exists());
    }

    @Test
    void saysWhatAWishLacks() throws Exception {
        make("{\"name\":\"sofa\",\"form\":\"TELEGRAPH\"}").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.remedy", containsString("STREMIO")));
        make("{\"name\":\" \",\"form\":\"STREMIO\"}").andExpect(status().isBadRequest());
        make("{\"name\":\"sofa\",\"form\":\"RSS\",\"kind\":\"cheese\"}").andExpect(status().isBadRequest());
        make("{\"name\":\"sofa\",\"form\":\"RSS\",\"shelf\":\"cupboard\"}").andExpect(status().isBadRequest());
        make("{\"person\":\"nobody\",\"name\":\"sofa\",\"form\":\"STREMIO\"}").andExpect(status().isNotFound());
    }
}
