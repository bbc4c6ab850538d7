package dev.kinorelay.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kinorelay.flow.desk.StartAnswer;
import dev.kinorelay.web.PaperDesk;
import dev.kinorelay.web.Staged;
import dev.kinorelay.web.Visits;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@Staged
class RunWishesTest {

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
        desk.wishes.clear();
    }

    @AfterEach
    void startsAgain() {
        desk.answer = new StartAnswer.Started(List.of("r12"));
    }

    @Test
    void aHeldRunGoesOnOrIsLeft() throws Exception {
        push("/runs/r10/consent").andExpect(redirectedUrl("/runs/r10"));
        push("/runs/r10/dismiss").andExpect(redirectedUrl("/"));
        assertThat(desk.wishes).containsExactly("consent r10", "dismiss r10");
    }

    @Test
    void onlyARunThatWaitsForConsentCanGetIt() throws Exception {
        push("/runs/r09/consent").andExpect(status().isConflict());
        push("/runs/r11/dismiss").andExpect(status().isConflict());
        push("/runs/none/consent").andExpect(status().isNotFound());
        assertThat(desk.wishes).isEmpty();
    }

    @Test
    void aQuestionTakesOneOfItsAnswers() throws Exception {
        push("/questions/q1/answer", "choice", "watchlist", "remember", "true").andExpect(redirectedUrl("/"));
        push("/questions/q1/answer", "choice", "ratings").andExpect(status().isBadRequest());
        push("/questions/none/answer", "choice", "ratings").andExpect(status().isNotFound());
        assertThat(desk.wishes).containsExactly("answer q1 watchlist for good");
    }

    @Test
    void aPipelineThatCannotRunSaysWhy() throws Exception {
        desk.answer = new StartAnswer.AlreadyRunning("r12");
        push("/pipelines/inbox/run").andExpect(status().isConflict());
        desk.answer = new StartAnswer.NotReady("There is no account called trakt.", "Connect it.");
        push("/pipelines/inbox/run").andExpect(status().isConflict());
    }

    @Test
    void aPipelineForSeveralPersonsLeadsToTheirRuns() throws Exception {
        desk.answer = new StartAnswer.Started(List.of("r1", "r2"));
        push("/pipelines/inbox/run", "mode", "PLAN").andExpect(redirectedUrl("/runs?pipeline=inbox"));
        assertThat(desk.wishes).containsExactly("start inbox for each PLAN by page");
    }

    private ResultActions push(String address, String... parameters) throws Exception {
        var request = post(address).session(session).with(csrf());
        for (int at = 0; at < parameters.length; at += 2) {
            request = request.param(parameters[at], parameters[at + 1]);
        }
        return pages.perform(request);
    }
}
