package dev.kinorelay.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kinorelay.web.PaperUnresolved;
import dev.kinorelay.web.Staged;
import dev.kinorelay.web.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Staged
class UnresolvedApiTest {

    @Autowired
    private MockMvc api;
    @Autowired
    private Visits visits;
    @Autowired
    private PaperUnresolved desk;

    @BeforeEach
    void forget() {
        desk.wishes.clear();
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return api.perform(request.with(visits.key()));
    }

    private ResultActions decide(String decision) throws Exception {
        return ask(put("/api/v1/unresolved/u99/decision").contentType(MediaType.APPLICATION_JSON).content(decision));
    }

    @Test
    void listsWhatCouldNotBeIdentifiedWithItsCandidates() throws Exception {
        ask(get("/api/v1/unresolved?limit=2")).andExpect(jsonPath("$", hasSize(2)))
                .andExpect(jsonPath("$[0].ids[0]", is("diary:ss"))).andExpect(jsonPath("$[0].entries", is(4)))
                .andExpect(jsonPath("$[0].latest[0].file", is("diary.csv")))
                .andExpect(jsonPath("$[0].candidates[1].year", is(2002)));
        ask(get("/api/v1/unresolved?ignored=true")).andExpect(jsonPath("$[0].ignored", is(true)));
    }

    @Test
    void takesEachKindOfDecision() throws Exception {
        decide("{\"candidate\":1}").andExpect(status().isNoContent());
        decide("{\"id\":\"tt0111161\"}").andExpect(status().isNoContent());
        decide("{\"ignore\":true}").andExpect(status().isNoContent());
        ask(delete("/api/v1/unresolved/u99/decision")).andExpect(status().isNoContent());

        assertThat(desk.wishes).containsExactly("pick 1 of u99", "u99 is tt0111161", "ignore u99", "take back u99");
    }

    @Test
    void refusesWhatIsNoDecisionInWords() throws Exception {
        decide("{}").andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail", is("Nothing is decided.")));
        decide("{\"id\":\"the first\"}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.remedy", is("Enter an id such as tt0111161.")));
    }

    @Test
    void triesAllAgainOrThoseNamed() throws Exception {
        ask(post("/api/v1/unresolved/retry").contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().isAccepted()).andExpect(jsonPath("$.entries", is(120)));
        ask(post("/api/v1/unresolved/retry").contentType(MediaType.APPLICATION_JSON).content("{\"titles\":[\"u1\"]}"))
                .andExpect(jsonPath("$.entries", is(1)));
    }
}
