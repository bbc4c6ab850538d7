package dev.kinorelay.web.page;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kinorelay.flow.desk.Trouble;
import dev.kinorelay.web.PaperDesk;
import dev.kinorelay.web.Staged;
import dev.kinorelay.web.Visits;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@Staged
class PagesTest {

    @Autowired
    private MockMvc pages;
    @Autowired
    private Visits visits;
    @Autowired
    private PaperDesk desk;

    private MockHttpSession session;

    @BeforeEach
    void login() {
        session = visits.login(pages);
    }

    @Test
    void todayShowsWhatNeedsYouTheInboxTheRunsAndThePipelines() throws Exception {
        open("/").andExpect(status().isOk()).andExpect(content().string(allOf(containsString("What is films.csv?"),
                containsString("Run once anyway"), containsString("Drop export files here"),
                containsString("412 read: 10 added, 2 changed, 399 left alone, 1 rejected"),
                containsString("films-only.yaml"), containsString("Did you mean “removals”?"))));
    }

    @Test
    void todayPutsTroublesOnTop() throws Exception {
        Trouble full = new Trouble("Disk", "12 MB are left.", "Make room.", Instant.now());
        desk.troubles.add(full);
        open("/").andExpect(content().string(allOf(containsString("12 MB are left."), containsString("Make room."))));
        desk.troubles.remove(full);
    }

    @Test
    void aLivePartIsSentOnlyWhenItChanged() throws Exception {
        String page = open("/today/live").andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        String seen = page.replaceAll("(?s).*/today/live\\?seen=(\\w+).*", "$1");
        open("/today/live?seen=" + seen).andExpect(status().isNoContent()).andExpect(content().string(""));
    }

    @Test
    void runsCanBeNarrowed() throws Exception {
        open("/runs?person=anna&state=SETTLED&pipeline=").andExpect(content().string(
                allOf(containsString("checkins.csv"), not(containsString("watchlist.csv")))));
        open("/runs?pipeline=nightly&before=r08").andExpect(content().string(containsString("the inbox is empty")));
        open("/runs?state=nonsense").andExpect(status().isBadRequest());
        open("/runs?person=nobody").andExpect(status().isNotFound());
    }

    @Test
    void aRunShowsItsSumItsRejectsAndItsChanges() throws Exception {
        open("/runs/r09").andExpect(content().string(allOf(containsString("left alone"),
                containsString("The rating “eleven” is not a number from 1 to 10."),
                containsString("Everything that was not taken, as CSV"),
                containsString("The Night Ferry (1987)"), containsString("6/10"),
                containsString("no such title there"))));
    }

    @Test
    void aFinishedRunIsNoLongerAskedFor() throws Exception {
        open("/runs/r09").andExpect(content().string(not(containsString("/live?seen"))));
        open("/runs/r12").andExpect(content().string(containsString("/runs/r12/live?seen")));
    }

    @Test
    void aPipelineShowsItsTextWithTheWrongLineMarked() throws Exception {
        open("/pipelines/films-only").andExpect(content().string(
                allOf(containsString("<li class=\"wrong\">"),
                        containsString("kamelet:compare has no parameter “removal”."))));
    }

    @Test
    void theLibraryIsSearchedInPlaceAndTellsItsAddress() throws Exception {
        pages.perform(
                get("/library?shelf=ratings&text=ferry&kind=&genre=").header("HX-Request", "true").session(session))
                .andExpect(header().string("HX-Replace-Url", "/library?shelf=ratings&text=ferry"))
                .andExpect(content().string(allOf(containsString("The Night Ferry"), not(containsString("<html")))));
        open("/library?shelf=list:Nothing%20like%20that").andExpect(status().isOk());
        open("/library?shelf=cupboard").andExpect(status().isBadRequest());
    }

    @Test
    void whatTheLibraryShowsCanBeExported() throws Exception {
        open("/library?shelf=ratings&kind=movie").andExpect(content().string(allOf(
                containsString("Paper (TXT)"), containsString("name=\"kind\" value=\"movie\""))));
        open("/library?shelf=list:Rainy%20evenings").andExpect(content().string(not(containsString("Paper (TXT)"))));
        open("/library/export?form=paper&shelf=ratings&kind=movie").andExpect(status().isOk())
                .andExpect(content().string("ratings\nFerry\n"))
                .andExpect(header().string("Content-Disposition", containsString("ratings-paper.txt")));
        open("/library/export?form=paper&shelf=list:x").andExpect(status().isBadRequest());
    }

    @Test
    void whatIsNotThereIsSaidKindly() throws Exception {
        open("/runs/none").andExpect(status().isNotFound())
                .andExpect(content().string(containsString("There is no run “none”.")));
        open("/pipelines/none").andExpect(status().isNotFound());
    }

    @Test
    void runNowLeadsToTheRun() throws Exception {
        push("/pipelines/inbox/run").andExpect(redirectedUrl("/runs/r12"));
        push("/pipelines/none/run").andExpect(status().isNotFound());
    }

    private ResultActions open(String address) throws Exception {
        return pages.perform(get(address).session(session));
    }

    private ResultActions push(String address) throws Exception {
        return pages.perform(post(address).session(session).with(csrf()));
    }
}
