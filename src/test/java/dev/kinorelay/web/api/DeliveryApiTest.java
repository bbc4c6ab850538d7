package dev.kinorelay.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kinorelay.web.PaperAccounts;
import dev.kinorelay.web.PaperDesk;
import dev.kinorelay.web.Staged;
import dev.kinorelay.web.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@Staged
class DeliveryApiTest {

    @Autowired
    private MockMvc api;
    @Autowired
    private Visits visits;
    @Autowired
    private PaperDesk desk;
    @Autowired
    private PaperAccounts accounts;

    @BeforeEach
    void forget() {
        desk.wishes.clear();
        accounts.wishes.clear();
    }

    @Test
    void tellsHowEachAccountStands() throws Exception {
        ask("/api/v1/accounts").andExpect(jsonPath("$[0].condition", is("NEEDS_ATTENTION")))
                .andExpect(jsonPath("$[0].field", is("client-id"))).andExpect(jsonPath("$[1].condition", is("PAUSED")))
                .andExpect(jsonPath("$[2].condition", is("RESTING"))).andExpect(jsonPath("$[2].due").isNotEmpty())
                .andExpect(jsonPath("$[3].condition", is("WELL"))).andExpect(jsonPath("$[3].due", nullValue()));
        ask("/api/v1/accounts/services").andExpect(jsonPath("$[1].asks[1].secret", is(true)));
    }

    @Test
    void connectsWithoutEverGivingASecretBack() throws Exception {
        tell("/api/v1/accounts",
                "{\"service\":\"trakt\",\"answers\":{\"client-id\":\"an-id\",\"client-secret\":\"s3cret\",\"more\":\"x\"}}")
                .andExpect(status().isCreated()).andExpect(jsonPath("$.state", is("SHOW_CODE")))
                .andExpect(jsonPath("$.code", is("5055CC52")))
                .andExpect(content().string(not(containsString("s3cret"))))
                .andExpect(content().string(not(containsString("device-secret"))));
        ask("/api/v1/accounts/connections/c0").andExpect(jsonPath("$.person", is("me")));
        ask("/api/v1/accounts/connections/none").andExpect(status().isNotFound());
        assertThat(accounts.wishes).containsExactly("connect trakt of me by CODE with [client-id, client-secret]");
    }

    @Test
    void namesTheFieldAtFault() throws Exception {
        tell("/api/v1/accounts", "{\"service\":\"trakt\",\"answers\":{\"client-secret\":\"wrong\"}}")
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", is("Trakt does not know this client secret.")))
                .andExpect(jsonPath("$.remedy", startsWith("Copy it again")))
                .andExpect(jsonPath("$.field", is("client-secret")));
        tell("/api/v1/accounts", "{\"service\":\"none\"}").andExpect(status().isNotFound());
        tell("/api/v1/accounts", "{\"service\":\"trakt\",\"name\":\"library\"}")
                .andExpect(jsonPath("$.field", is("name")));
        tell("/api/v1/accounts/anna/trakt/test", "").andExpect(status().isConflict())
                .andExpect(jsonPath("$.field", is("client-id")));
        tell("/api/v1/accounts/me/simkl/test", "").andExpect(status().isServiceUnavailable());
    }

    @Test
    void doesWithAnAccountWhatItIsTold() throws Exception {
        tell("/api/v1/accounts/me/trakt/test", "").andExpect(jsonPath("$.connectedTo", containsString("cinephile")));
        tell("/api/v1/accounts/me/trakt/pause", "").andExpect(jsonPath("$.name", is("trakt")));
        tell("/api/v1/accounts/me/trakt/resume", "").andExpect(status().isOk());
        tell("/api/v1/accounts/me/trakt/retry", "").andExpect(status().isAccepted());
        api.perform(delete("/api/v1/accounts/me/trakt").with(visits.key())).andExpect(status().isNoContent());
        tell("/api/v1/accounts/me/none/pause", "").andExpect(status().isNotFound());
        assertThat(accounts.wishes).containsExactly("test me/trakt", "pause me/trakt", "resume me/trakt",
                "retry me/trakt", "remove me/trakt");
    }

    @Test
    void tellsWhatWaitsAndWhatWasRefused() throws Exception {
        ask("/api/v1/waiting").andExpect(jsonPath("$[*].shelf", hasItem("list:Rainy evenings")))
                .andExpect(jsonPath("$[1].sending", is(100)));
        ask("/api/v1/waiting/me/trakt?shelf=ratings&limit=2").andExpect(jsonPath("$", hasSize(2)))
                .andExpect(jsonPath("$[0].state", is("SENDING"))).andExpect(jsonPath("$[0].run", is("r04")));
        ask("/api/v1/waiting/me/trakt").andExpect(status().isBadRequest());
        ask("/api/v1/waiting/refused").andExpect(jsonPath("$[0].reason", containsString("knows no title")));
    }

    @Test
    void dropsAChangeThatWasNotSent() throws Exception {
        api.perform(delete("/api/v1/waiting/w1005").with(visits.key())).andExpect(status().isNoContent());
        api.perform(delete("/api/v1/waiting/w1000").with(visits.key())).andExpect(status().isConflict());
        assertThat(accounts.wishes.getFirst()).isEqualTo("drop w1005 by key test");
    }

    @Test
    void plansAppliesAndUndoes() throws Exception {
        String answer = api.perform(multipart("/api/v1/pipelines/inbox/plan?person=anna")
                .file(new MockMultipartFile("file", "a.csv", "text/csv", new byte[3])).with(visits.key()))
                .andExpect(status().isAccepted()).andReturn().getResponse().getContentAsString();
        String run = answer.replaceAll(".*\"run\":\"(\\w+)\".*", "$1");
        ask("/api/v1/runs/" + run).andExpect(jsonPath("$.state", is("PLANNED")));
        tell("/api/v1/runs/" + run + "/undo", "").andExpect(status().isConflict());
        tell("/api/v1/runs/" + run + "/apply", "").andExpect(status().isAccepted())
                .andExpect(jsonPath("$.state", is("SETTLED")));
        tell("/api/v1/runs/" + run + "/apply", "").andExpect(status().isConflict());
        tell("/api/v1/runs/" + run + "/undo", "").andExpect(jsonPath("$.run", startsWith("plan")));
        tell("/api/v1/runs/r05/undo", "").andExpect(status().isConflict())
                .andExpect(jsonPath("$.remedy", containsString("earlier states")));
        api.perform(multipart("/api/v1/pipelines/nightly/plan")
                .file(new MockMultipartFile("file", "a.csv", "text/csv", new byte[3])).with(visits.key()))
                .andExpect(status().isConflict());
    }

    @Test
    void restoresAShelfToAMoment() throws Exception {
        ask("/api/v1/accounts/me/library/moments?shelf=ratings").andExpect(jsonPath("$[0].run", is("r09")));
        ask("/api/v1/accounts/me/none/moments").andExpect(status().isNotFound());
        tell("/api/v1/accounts/me/library/restore", "{\"shelf\":\"ratings\",\"at\":\"2026-01-02T03:04:05.678Z\"}")
                .andExpect(status().isAccepted()).andExpect(jsonPath("$.run", startsWith("plan")));
        tell("/api/v1/accounts/me/library/restore", "{\"shelf\":\"ratings\"}").andExpect(status().isBadRequest());
        assertThat(desk.wishes).containsExactly("restore me/library ratings by api");
    }

    @Test
    void tellsHowLookUpsStandAndForgetsTheirAnswers() throws Exception {
        ask("/api/v1/look-ups").andExpect(jsonPath("$[0].day.daily", is(1000)))
                .andExpect(jsonPath("$[0].ready", is(true))).andExpect(jsonPath("$[1].remedy", is("Set one.")));
        api.perform(delete("/api/v1/look-ups/answers").with(visits.key())).andExpect(status().isOk())
                .andExpect(jsonPath("$.answers", is(1)));
        api.perform(delete("/api/v1/look-ups/answers?all=true").with(visits.key()))
                .andExpect(jsonPath("$.answers", is(2000)));
    }

    @Test
    void backsUpExportsAndLaysReady() throws Exception {
        tell("/api/v1/backups", "").andExpect(status().isCreated()).andExpect(jsonPath("$.bytes", is(12_500_000)));
        ask("/api/v1/backups").andExpect(jsonPath("$[0].name", is("ledger-now.db")));
        ask("/api/v1/export").andExpect(content().string("everything"));
        tell("/api/v1/restore", "everything").andExpect(status().isAccepted())
                .andExpect(jsonPath("$.next", startsWith("Restart")));
        tell("/api/v1/restore", "nothing").andExpect(status().isConflict());
        api.perform(multipart("/api/v1/restore")
                .file(new MockMultipartFile("file", "a.zip", null,
                        "everything".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .with(visits.key()))
                .andExpect(status().isAccepted());
    }

    private ResultActions ask(String address) throws Exception {
        return api.perform(get(address).with(visits.key()));
    }

    private ResultActions tell(String address, String body) throws Exception {
        return api.perform(post(address).contentType(MediaType.APPLICATION_JSON).content(body).with(visits.key()));
    }
}
