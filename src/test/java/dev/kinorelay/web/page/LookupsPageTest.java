package dev.kinorelay.web.page;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import dev.kinorelay.web.Staged;
import dev.kinorelay.web.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@Staged
class LookupsPageTest {

    @Autowired
    private MockMvc pages;
    @Autowired
    private Visits visits;
    private MockHttpSession session;

    @BeforeEach
    void login() {
        session = visits.login(pages);
    }

    @Test
    void tellsWhoIsNotSetUpAndWhatIsLeftOfADay() throws Exception {
        pages.perform(get("/settings/look-ups").session(session)).andExpect(content().string(allOf(
                containsString("TMDb is not asked, for no key is set."), containsString("Set one."),
                containsString("asked 990 times today, 10 left; more"), containsString("1 (900 bytes), 1 old"),
                containsString("not endorsed or certified by TMDB"))));
    }

    @Test
    void forgetsTheOldOnesOrAll() throws Exception {
        pages.perform(post("/settings/look-ups/forget").session(session).with(csrf()))
                .andExpect(redirectedUrl("/settings/look-ups")).andExpect(flash().attribute("said",
                        "1 answer is forgotten."));
        pages.perform(post("/settings/look-ups/forget").param("all", "true").session(session).with(csrf()))
                .andExpect(flash().attribute("said", "2,000 answers are forgotten."));
    }

    @Test
    void tellsHowFarTheDataSetsAreAndStartsAndStopsThem() throws Exception {
        start("true");
        pages.perform(get("/settings/look-ups").session(session)).andExpect(content().string(allOf(
                containsString("Importing title.basics.tsv.gz: 50.0 MB of 200.0 MB, about 2 min left"),
                containsString("title.basics.tsv.gz: 3,000,000 rows, 2 of them not understood, not to its end"))));
        start("false").andExpect(flash().attribute("said", "There is no title.basics.tsv.gz. Put it there."));
        for (String wish : new String[]{"stop", "forget"}) {
            pages.perform(post("/settings/look-ups/catalogue/" + wish).session(session).with(csrf()))
                    .andExpect(redirectedUrl("/settings/look-ups"));
        }
        pages.perform(get("/settings/look-ups").session(session))
                .andExpect(content().string(containsString("Not imported.")));
    }

    private ResultActions start(String fetch) throws Exception {
        return pages.perform(post("/settings/look-ups/catalogue/import").param("fetch", fetch).session(session)
                .with(csrf())).andExpect(redirectedUrl("/settings/look-ups"));
    }
}
