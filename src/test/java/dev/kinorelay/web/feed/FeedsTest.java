package dev.kinorelay.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Shares;
import dev.kinorelay.ledger.Shares.Form;
import dev.kinorelay.ledger.Shares.Scope;
import dev.kinorelay.web.SharedLinks;
import dev.kinorelay.web.Staged;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.w3c.dom.Document;

@Staged
class FeedsTest {

    @Autowired
    private MockMvc reader;
    @Autowired
    private Shares shares;

    private String address(Form form, Scope scope) {
        return "/feeds/" + shares.make(form, Person.ME, "reader", scope) + "/" + SharedLinks.file(form);
    }

    private ResultActions ask(Form form) throws Exception {
        return reader.perform(get(address(form, Scope.ALL))).andExpect(status().isOk());
    }

    private static Document parsed(ResultActions answer) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.andReturn().getResponse().getContentAsByteArray()));
    }

    @Test
    void radarrReadsFilmsByTheirIdsAtImdb() throws Exception {
        ask(Form.RADARR).andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$", hasSize(1))).andExpect(jsonPath("$[0].imdb_id", is("tt9000001")))
                .andExpect(jsonPath("$[0].title", is("Ferry \"&\" <Sons>")))
                .andExpect(jsonPath("$[0].poster_url", startsWith("https://")));
    }

    @Test
    void radarrReadsFilmsByTheirIdsAtTmdb() throws Exception {
        ask(Form.TMDB).andExpect(jsonPath("$[*].id", is(java.util.List.of(603, 604))));
    }

    @Test
    void sonarrReadsShowsByTheirIdsAtTvdb() throws Exception {
        ask(Form.SONARR).andExpect(jsonPath("$", hasSize(1))).andExpect(jsonPath("$[0].tvdbId", is(81189)));
    }

    @Test
    void rssAndAtomAreWellFormedAndTellTheNewest() throws Exception {
        Document rss = parsed(ask(Form.RSS));
        assertThat(rss.getElementsByTagName("item").getLength()).isEqualTo(100);
        assertThat(rss.getElementsByTagName("title").item(1).getTextContent()).isEqualTo("Ferry 0 (1987)");
        assertThat(rss.getElementsByTagName("guid").item(0).getTextContent()).isEqualTo("urn:kinorelay:t0");
        Document atom = parsed(ask(Form.ATOM));
        assertThat(atom.getElementsByTagName("entry").getLength()).isEqualTo(100);
        assertThat(atom.getElementsByTagName("summary").item(0).getTextContent()).isEqualTo("movie · Drama · 7.4");
    }

    @Test
    void aJsonFeedTellsTheSame() throws Exception {
        ask(Form.JSON).andExpect(jsonPath("$.version", is("https://jsonfeed.org/version/1.1")))
                .andExpect(jsonPath("$.items", hasSize(100)))
                .andExpect(jsonPath("$.feed_url", startsWith("http://localhost/feeds/krs_")));
    }

    @Test
    void aCalendarTellsWholeDaysOfTitlesAndEpisodes() throws Exception {
        String calendar = ask(Form.CALENDAR).andExpect(content().contentTypeCompatibleWith("text/calendar"))
                .andReturn().getResponse().getContentAsString();
        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n")
                .contains("SUMMARY:Ferry\\; the return\\, at last\r\n", "DTSTART;VALUE=DATE:20261224\r\n",
                        "DTEND;VALUE=DATE:20261225\r\n", "SUMMARY:Northern Line S01E07: The Depot\r\n")
                .doesNotContain("Some day");
        assertThat(Arrays.stream(calendar.split("\r\n"))).allSatisfy(line -> assertThat(line.getBytes(
                java.nio.charset.StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void aCalendarIsNarrowedByWhatTheTitleIs() throws Exception {
        reader.perform(get(address(Form.CALENDAR, new Scope(Shelf.WATCHLIST, "show", null, null, null, 7.0))))
                .andExpect(content().string(allOf(containsString("Northern Line"), not(containsString("return")))));
        reader.perform(get(address(Form.CALENDAR, new Scope(Shelf.WATCHLIST, null, "Comedy", 2026, 2026, null))))
                .andExpect(content().string(allOf(containsString("return"), not(containsString("Northern Line")))));
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() throws Exception {
        for (Form form : Form.values()) {
            if (form != Form.STREMIO) {
                String address = address(form, Scope.ALL);
                MockHttpServletResponse first = reader.perform(get(address)).andReturn().getResponse();
                reader.perform(get(address).header("If-None-Match", first.getHeader("ETag")))
                        .andExpect(status().isNotModified()).andExpect(content().string(""));
                reader.perform(get(address).header("If-Modified-Since", first.getHeader("Last-Modified")))
                        .andExpect(status().isNotModified());
                reader.perform(get(address).header("If-None-Match", "W/\"other\"")).andExpect(status().isOk());
            }
        }
    }

    @Test
    void anAddressThatIsUnknownRevokedOrOfAnotherFeedShowsNothing() throws Exception {
        String address = address(Form.RADARR, Scope.ALL);
        reader.perform(get(address.replace("radarr.json", "sonarr.json"))).andExpect(status().isNotFound());
        reader.perform(get("/feeds/krs_unknown/radarr.json")).andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.remedy", containsString("Share")));
        reader.perform(get(address.replace("/feeds/", "/stremio/").replace("radarr.json", "manifest.json")))
                .andExpect(status().isNotFound());
        shares.of(Person.ME).forEach(share -> shares.revoke(share.id()));
        reader.perform(get(address)).andExpect(status().isNotFound());
    }

    @Test
    void headAndOptionsAreAnswered() throws Exception {
        reader.perform(head(address(Form.RSS, Scope.ALL))).andExpect(status().isOk())
                .andExpect(header().exists("Last-Modified"));
        reader.perform(options(address(Form.RSS, Scope.ALL))).andExpect(status().isNoContent());
    }
}
