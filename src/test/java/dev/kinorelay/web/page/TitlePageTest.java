package dev.kinorelay.web.page;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kinorelay.web.Staged;
import dev.kinorelay.web.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@Staged
class TitlePageTest {

    private static final String CREDIT = "not endorsed or certified by TMDB";

    @Autowired
    private MockMvc pages;
    @Autowired
    private Visits visits;
    private MockHttpSession session;

    @BeforeEach
    void login() {
        session = visits.login(pages);
    }

    private ResultActions open(String path) throws Exception {
        return pages.perform(get(path).session(session));
    }

    @Test
    void tellsWhatIsKnownHereAndWhatIsToldElsewhereAndByWhom() throws Exception {
        open("/titles/film").andExpect(content().string(allOf(containsString("The Night Ferry"),
                containsString("Der Nachtdampfer"), containsString("Movie · 1987"), containsString("1 Mar 1987"),
                containsString("1 h 58 min"), containsString("Drama, Mystery"), containsString("German, Danish"),
                containsString("7.4 (8,321 votes)"), containsString("one passenger more"),
                containsString("The Ferry Collection"), containsString("Director, Writer"),
                containsString("src=\"/pictures/tmdb/profile/w185/a0.png\""), containsString(CREDIT))));
    }

    @Test
    void linksEachIdToItsSiteAndNamesThoseWithoutOne() throws Exception {
        open("/titles/film").andExpect(content().string(allOf(
                containsString("href=\"https://www.imdb.com/title/tt9000001/\""), containsString("mubi:12"))));
    }

    @Test
    void tellsOnWhichShelvesOfWhomItStandsAndStood() throws Exception {
        open("/titles/film").andExpect(content().string(allOf(containsString("with the neighbours"),
                containsString("anna"), containsString("trakt"), containsString("5/10"))));
    }

    @Test
    void showsTheSeasonsOfAShow() throws Exception {
        open("/titles/show").andExpect(content().string(allOf(containsString("Specials"), containsString("Season 1"),
                containsString("5 Sept 2011 · 8 episodes"), containsString("It stands on no shelf."))));
    }

    @Test
    void saysHowToGetMoreWhereNobodyTellsAndThanksNobody() throws Exception {
        open("/titles/untold").andExpect(content().string(allOf(containsString("Two Rivers &lt;b&gt;"),
                containsString("for no key is set."), containsString("Set one."), not(containsString(CREDIT)))));
    }

    @Test
    void leadsFromAnIdOfThePastToTheTitleThatLives() throws Exception {
        open("/titles/earlier").andExpect(redirectedUrl("/titles/film"));
        open("/titles/nothing").andExpect(status().isNotFound());
    }

    @Test
    void theLibraryLeadsToIt() throws Exception {
        open("/library?shelf=ratings").andExpect(content().string(containsString("href=\"/titles/t0\"")));
    }

    @Test
    void aPictureIsKeptByTheBrowserAndNotSentTwice() throws Exception {
        String address = "/pictures/tmdb/poster/w342/p1.png";
        open(address).andExpect(content().contentType("image/png"))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "max-age=2592000, private, immutable"));
        pages.perform(get(address).session(session).header(HttpHeaders.IF_NONE_MATCH, "\"w342-p1.png\""))
                .andExpect(status().isNotModified());
    }

    @Test
    void aNeutralPictureStandsForOneThatIsGoneOrNotToBeHadNow() throws Exception {
        open("/pictures/tmdb/poster/w342/gone.png").andExpect(content().contentType("image/svg+xml"))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "max-age=3600, private"));
        open("/pictures/tmdb/poster/w342/down.png").andExpect(content().contentType("image/svg+xml"))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-store"));
        open("/pictures/tmdb/poster/w342/none").andExpect(status().isNotFound());
    }

    @Test
    void programsAreToldTheSame() throws Exception {
        pages.perform(get("/api/v1/titles/film").with(visits.key())).andExpect(jsonPath("$.titleId").value("film"))
                .andExpect(jsonPath("$.shelves[0].rating").value(8.0))
                .andExpect(jsonPath("$.story.poster").value("/pictures/tmdb/poster/w342/p1.png"))
                .andExpect(jsonPath("$.story.cast[0].role").value("Role 0"));
        pages.perform(get("/api/v1/titles/untold").with(visits.key()))
                .andExpect(jsonPath("$.story.remedy").value("Set one."));
        pages.perform(get("/api/v1/titles/nothing").with(visits.key())).andExpect(status().isNotFound());
    }

    @Test
    void makesTwoTitlesOfOneAndLeadsToTheOther() throws Exception {
        open("/titles/film").andExpect(content().string(containsString("value=\"mubi:12\"")));
        pages.perform(post("/titles/film/split").with(csrf()).session(session).param("ids", "mubi:12"))
                .andExpect(redirectedUrl("/titles/show"));
        pages.perform(post("/titles/film/split").with(csrf()).session(session).param("ids", "nonsense"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void programsSplitTitlesToo() throws Exception {
        pages.perform(post("/api/v1/titles/film/split").with(visits.key())
                .contentType(MediaType.APPLICATION_JSON).content("{\"ids\":[\"mubi:12\"]}"))
                .andExpect(status().isOk()).andExpect(jsonPath("$.titleId").value("show"));
        pages.perform(post("/api/v1/titles/film/split").with(visits.key())
                .contentType(MediaType.APPLICATION_JSON).content("{}")).andExpect(status().isConflict());
    }
}
