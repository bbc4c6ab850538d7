package dev.kinorelay.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.kinorelay.ledger.Logins;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The ways to come in: with a login, with an API key. */
@Component
@TestComponent
public class Visits {

    private final Logins logins;

    Visits(Logins logins) {
        this.logins = logins;
    }

    /** Logs in as a person would and returns the session the cookie stands for. */
    public MockHttpSession login(MockMvc pages) {
        return login(pages, Staged.PASSWORD);
    }

    public MockHttpSession login(MockMvc pages, String password) {
        try {
            return (MockHttpSession) pages
                    .perform(post("/login").param("username", "admin").param("password", password).with(csrf()))
                    .andReturn()
                    .getRequest().getSession();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    /** Shows a fresh API key. */
    public RequestPostProcessor key() {
        String secret = logins.makeKey(Logins.Door.API, "test", null);
        return request -> {
            request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + secret);
            return request;
        };
    }
}
