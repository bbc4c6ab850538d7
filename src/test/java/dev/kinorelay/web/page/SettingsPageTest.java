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

import dev.kinorelay.ledger.Logins;
import dev.kinorelay.web.Staged;
import dev.kinorelay.web.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@Staged
class SettingsPageTest {

    @Autowired
    private MockMvc pages;
    @Autowired
    private Visits visits;
    @Autowired
    private Logins logins;

    private MockHttpSession session;

    @BeforeEach
    void login() {
        session = visits.login(pages);
    }

    @Test
    void showsANewKeyOnceWithALineToTryIt() throws Exception {
        push("/settings/keys", "name", "phone").andExpect(redirectedUrl("/settings#keys"));
        pages.perform(get("/settings").session(session))
                .andExpect(content()
                        .string(allOf(containsString("New key: phone"), containsString("Authorization: Bearer krk_"))));
        pages.perform(get("/settings").session(session))
                .andExpect(content()
                        .string(allOf(containsString("phone"), not(containsString("Authorization: Bearer krk_")))));
    }

    @Test
    void showsANewWebhookAddressWithALineToTryIt() throws Exception {
        push("/settings/hooks", "name", "seerr", "person", "anna");
        pages.perform(get("/settings").session(session)).andExpect(
                content().string(allOf(containsString("curl -X POST http://localhost/hooks/krk_"),
                        containsString("/run/inbox"))));
        assertThat(logins.keys(Logins.Door.HOOK)).anyMatch(key -> "anna".equals(key.person()));
    }

    @Test
    void revokesAKey() throws Exception {
        logins.makeKey(Logins.Door.API, "lost phone", null);
        String id = logins.keys(Logins.Door.API).stream().filter(key -> key.name().equals("lost phone")).findFirst()
                .orElseThrow().id();
        push("/settings/keys/" + id + "/revoke");
        assertThat(logins.keys(Logins.Door.API)).noneMatch(key -> key.id().equals(id));
    }

    @Test
    void addsAPersonWithAPlainName() throws Exception {
        push("/settings/persons", "name", "ben").andExpect(flash().attribute("said", "ben is a member now."));
        push("/settings/persons", "name", "ben").andExpect(status().isConflict());
        push("/settings/persons", "name", "Ben Ten").andExpect(status().isBadRequest());
        push("/settings/keys", "name", " ").andExpect(status().isBadRequest());
    }

    @Test
    void changesThePasswordAndEndsOtherVisits() throws Exception {
        MockHttpSession elsewhere = visits.login(pages);
        change("wrong", "a-new-password", "a-new-password")
                .andExpect(flash().attribute("wrong", "The current password is not right."));
        change(Staged.PASSWORD, "short", "short").andExpect(flash().attributeExists("wrong"));
        change(Staged.PASSWORD, "a-new-password", "another-password").andExpect(flash().attributeExists("wrong"));
        change(Staged.PASSWORD, "ä".repeat(40), "ä".repeat(40)).andExpect(flash().attributeExists("wrong"));
        change(Staged.PASSWORD, "a-new-password", "a-new-password")
                .andExpect(flash().attribute("said", "The password is changed."));
        pages.perform(get("/").session(elsewhere)).andExpect(redirectedUrl("/login"));
        pages.perform(get("/").session(session)).andExpect(status().isOk());
        change("a-new-password", Staged.PASSWORD, Staged.PASSWORD).andExpect(flash().attributeExists("said"));
    }

    private ResultActions change(String current, String fresh, String again) throws Exception {
        return push("/settings/password", "current", current, "fresh", fresh, "again", again);
    }

    private ResultActions push(String address, String... parameters) throws Exception {
        var request = post(address).session(session).with(csrf());
        for (int at = 0; at < parameters.length; at += 2) {
            request = request.param(parameters[at], parameters[at + 1]);
        }
        return pages.perform(request);
    }
}
