package dev.kinorelay.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kinorelay.web.PaperUnresolved;
import dev.kinorelay.web.Staged;
import dev.kinorelay.web.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@Staged
class UnresolvedPageTest {

    @Autowired
    private MockMvc pages;
    @Autowired
    private Visits visits;
    @Autowired
    private PaperUnresolved desk;

    private MockHttpSession session;

    @BeforeEach
    void login() {
        session = visits.login(pages);
        desk.wishes.clear();
    }

    private ResultActions open(String address) throws Exception {
        return pages.perform(get(address).session(session));
    }

    private ResultActions push(String address, String... values) throws Exception {
        var request = post(address).with(csrf()).session(session);
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return pages.perform(request);
    }

    @Test
    void showsFromWhereWhyAndWhatItMayBe() throws Exception {
        open("/unresolved").andExpect(status().isOk()).andExpect(content().string(allOf(
                containsString("Salt &amp; Silver 0"), containsString("2 titles have this name"),
                containsString("diary.csv, line 7"), containsString("/runs/r09"),
                containsString("same name, same year"),
                containsString("1972 · Movie · tmdb-movie:593"), containsString("and 3 more"),
                containsString("a plan that waits for you"), containsString("is tried again"),
                containsString("cannot be asked: it has no key. Enter its key."), containsString("30"))));
    }

    @Test
    void onlyWhatIsTriedAgainSaysSo() throws Exception {
        String page = open("/unresolved").andReturn().getResponse().getContentAsString();

        assertThat(page.split("is tried again", -1)).as("one of the titles").hasSize(2);
    }

    @Test
    void showsOnePageAndThenTheNext() throws Exception {
        open("/unresolved").andExpect(content().string(allOf(containsString("Salt &amp; Silver 24"),
                not(containsString("Salt &amp; Silver 25")), containsString("before=u75"))));
        open("/unresolved?before=u75").andExpect(content().string(allOf(containsString("Salt &amp; Silver 25"),
                not(containsString("before=u")))));
    }

    @Test
    void aPickAnIdAndAnIgnoreReachTheDeskWithoutScripts() throws Exception {
        push("/unresolved/u99/pick", "candidate", "1", "name", "Salt").andExpect(redirectedUrl("/unresolved"))
                .andExpect(flash().attribute("said", containsString("Salt is identified, for good.")));
        push("/unresolved/u98/enter", "written", "tt0000001").andExpect(redirectedUrl("/unresolved"));
        push("/unresolved/ignore", "title", "u97", "title", "u96").andExpect(redirectedUrl("/unresolved"))
                .andExpect(flash().attribute("said", containsString("2 titles are ignored")));
        push("/unresolved/take-back", "title", "u95").andExpect(redirectedUrl("/unresolved"));

        assertThat(desk.wishes).containsExactly("pick 1 of u99", "u98 is tt0000001", "ignore u97", "ignore u96",
                "take back u95");
    }

    @Test
    void whatIsDecidedInPlaceIsAnsweredInPlace() throws Exception {
        pages.perform(post("/unresolved/u99/pick").param("candidate", "0").param("name", "Salt").with(csrf())
                .header("HX-Request", "true").session(session))
                .andExpect(content().string(allOf(containsString("Salt is identified"), not(containsString("<html")))));
    }

    @Test
    void triesAllAgainOrThoseTicked() throws Exception {
        push("/unresolved/retry-all").andExpect(flash().attribute("said", containsString("120 rows are tried again")));
        push("/unresolved/retry", "title", "u99")
                .andExpect(flash().attribute("said", containsString("1 row is tried")));
        push("/unresolved/retry").andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("No title is ticked.")));

        assertThat(desk.wishes).containsExactly("retry all", "retry [u99]");
    }

    @Test
    void nonsenseForAnIdIsSaidKindly() throws Exception {
        push("/unresolved/u99/enter", "written", "the first one").andExpect(status().isConflict())
                .andExpect(content().string(containsString("is no id that is known here")));
    }

    @Test
    void whatIsIgnoredCanBeTakenBack() throws Exception {
        open("/unresolved?ignored=true").andExpect(content().string(allOf(containsString("Take back"),
                containsString("Take the ticked back"), not(containsString("Its id or address")))));
    }

    @Test
    void aRunLeadsToWhatItCouldNotIdentify() throws Exception {
        open("/unresolved?run=r09").andExpect(content().string(containsString("Show those of all runs")));
    }
}
