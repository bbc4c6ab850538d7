package dev.kinorelay.web.door;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kinorelay.web.Staged;
import dev.kinorelay.web.Visits;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@Staged
class LoginTest {

    @Autowired
    private MockMvc pages;
    @Autowired
    private Visits visits;

    @Test
    void leadsBackToWhereTheVisitorWanted() throws Exception {
        Cookie wayBack = pages.perform(get("/library?shelf=ratings")).andExpect(redirectedUrl("http://localhost/login"))
                .andReturn().getResponse().getCookie("REDIRECT_URI");
        pages.perform(attempt("admin", Staged.PASSWORD).cookie(wayBack))
                .andExpect(redirectedUrl("http://localhost/library?shelf=ratings"));
    }

    @Test
    void saysThatALoginIsWrongWithoutSayingWhy() throws Exception {
        pages.perform(attempt("admin", "nonsense").with(from("10.0.0.1"))).andExpect(redirectedUrl("/login?wrong"));
        pages.perform(attempt("nobody", "nonsense").with(from("10.0.0.1"))).andExpect(redirectedUrl("/login?wrong"));
        pages.perform(get("/login?wrong")).andExpect(content().string(containsString("That login is not right.")));
    }

    @Test
    void makesWaitWhoFailedFiveTimesFromOneAddressEvenWithTheRightPassword() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            pages.perform(attempt("admin", "guess " + attempt).with(from("10.0.0.2")))
                    .andExpect(redirectedUrl("/login?wrong"));
        }
        pages.perform(attempt("admin", Staged.PASSWORD).with(from("10.0.0.2")))
                .andExpect(header().string("Location", startsWith("/login?wait=")));
        pages.perform(attempt("admin", Staged.PASSWORD).with(from("10.0.0.3"))).andExpect(redirectedUrl("/"));
        pages.perform(get("/login?wait=30"))
                .andExpect(content().string(containsString("Try again in <span>30</span> seconds")));
    }

    @Test
    void endsWithLoggingOut() throws Exception {
        MockHttpSession session = visits.login(pages);
        pages.perform(get("/").session(session)).andExpect(status().isOk());
        pages.perform(post("/logout").session(session).with(csrf())).andExpect(redirectedUrl("/login?bye"));
    }

    @Test
    void sendsAFragmentToTheLoginPageAsAWhole() throws Exception {
        pages.perform(get("/today/live").header("HX-Request", "true")).andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/login"));
    }

    @Test
    void turnsAStrangersFileAwayBeforeItIsRead() throws Exception {
        pages.perform(multipart("/inbox").file("file", new byte[10])).andExpect(status().isFound())
                .andExpect(header().string("Location", endsWith("/login")));
    }

    @Test
    void sendsThePagesWithHeadersThatKeepOthersOut() throws Exception {
        pages.perform(get("/login"))
                .andExpect(header().string("Content-Security-Policy",
                        allOf(containsString("default-src 'self'"), not(containsString("unsafe")))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    private static MockHttpServletRequestBuilder attempt(String name, String password) {
        return post("/login").param("username", name).param("password", password).with(csrf());
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
