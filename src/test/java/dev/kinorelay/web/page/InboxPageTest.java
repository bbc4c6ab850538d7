package dev.kinorelay.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kinorelay.web.PaperDesk;
import dev.kinorelay.web.Staged;
import dev.kinorelay.web.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@Staged
class InboxPageTest {

    @Autowired
    private MockMvc pages;
    @Autowired
    private Visits visits;
    @Autowired
    private PaperDesk desk;

    @BeforeEach
    void forget() {
        desk.wishes.clear();
    }

    @Test
    void takesSeveralFilesForAPerson() throws Exception {
        pages.perform(drop("a.csv").file(file("C:\\Users\\anna\\b.csv")).param("person", "anna").param("shelf", "list")
                .param("list", " Rainy evenings ").header("HX-Request", "true"))
                .andExpect(content()
                        .string(allOf(containsString("a.csv"), containsString("b.csv"), not(containsString("<html")))));
        assertThat(desk.wishes).containsExactly("upload a.csv (5) for anna as list:Rainy evenings",
                "upload b.csv (5) for anna as list:Rainy evenings");
    }

    @Test
    void saysWhatDidNotFitAndTakesTheRest() throws Exception {
        pages.perform(drop("full.csv").file(file("fine.csv")).header("HX-Request", "true")).andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("No space left on device"), containsString("config/inbox"),
                                containsString("<strong>fine.csv</strong> is in the inbox"))));
    }

    @Test
    void worksWithoutScripts() throws Exception {
        pages.perform(drop("a.csv")).andExpect(redirectedUrl("/"));
    }

    @Test
    void wantsAPersonThatExistsAndAListWithAName() throws Exception {
        pages.perform(drop("a.csv").param("person", "nobody")).andExpect(status().isNotFound());
        pages.perform(drop("a.csv").param("shelf", "list")).andExpect(status().isBadRequest());
        pages.perform(drop("a.csv").param("shelf", "cupboard")).andExpect(status().isBadRequest());
        assertThat(desk.wishes).isEmpty();
    }

    private MockMultipartHttpServletRequestBuilder drop(String name) {
        return (MockMultipartHttpServletRequestBuilder) multipart("/inbox").file(file(name))
                .session(visits.login(pages)).with(csrf());
    }

    private static MockMultipartFile file(String name) {
        return new MockMultipartFile("file", name, "text/csv",
                "Const".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
