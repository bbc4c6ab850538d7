package dev.kinorelay.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kinorelay.flow.desk.ProgressDesk;
import dev.kinorelay.flow.desk.StartAnswer;
import dev.kinorelay.web.PaperDesk;
import dev.kinorelay.web.PaperProgress;
import dev.kinorelay.web.Staged;
import dev.kinorelay.web.Visits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@Staged
class ApiTest {

    @Autowired
    private MockMvc api;
    @Autowired
    private Visits visits;
    @Autowired
    private PaperDesk desk;
    @Autowired
    private PaperProgress progress;

    @BeforeEach
    void forget() {
        desk.wishes.clear();
    }

    @AfterEach
    void startsAgain() {
        desk.answer = new StartAnswer.Started(List.of("r12"));
    }

    @Test
    void aRunTellsHowFarItIsAndIsCancelled() throws Exception {
        progress.underWay.add(new ProgressDesk.Progress("r12", ProgressDesk.Phase.READING, "Heat", 7, 10, 0, 3L));
        try {
            ask("/api/v1/runs/r12").andExpect(jsonPath("$.progress.title", is("Heat")))
                    .andExpect(jsonPath("$.progress.secondsLeft", is(3)));
            ask("/api/v1/runs/r11").andExpect(jsonPath("$.progress", nullValue()));
            tell("/api/v1/runs/r12/cancel", "").andExpect(status().isAccepted());
            tell("/api/v1/runs/r11/cancel", "").andExpect(status().isConflict())
                    .andExpect(jsonPath("$.detail", containsString("not under way")));
        } finally {
            progress.underWay.clear();
        }
    }

    @Test
    void aRunThatIsOverTellsSoAndTheStreamEnds() throws Exception {
        var stream = ask("/api/v1/runs/r09/events").andExpect(request().asyncStarted()).andReturn();

        stream.getAsyncResult(10_000);

        assertThat(stream.getResponse().getContentAsString()).startsWith("event:over\ndata:{\"id\":\"r09\"");
    }

    @Test
    void listsPipelinesWithTheirProblems() throws Exception {
        ask("/api/v1/pipelines").andExpect(jsonPath("$[*].id", hasItem("inbox")))
                .andExpect(jsonPath("$[2].problem.remedy", is("Did you mean “removals”?")))
                .andExpect(jsonPath("$[0].text").doesNotExist());
        ask("/api/v1/pipelines/inbox").andExpect(jsonPath("$.state", is("LISTENING")))
                .andExpect(jsonPath("$.nextFire", nullValue()));
    }

    @Test
    void startsAPipelineForEachPersonOrForOne() throws Exception {
        tell("/api/v1/pipelines/inbox/runs", "{\"person\":\"anna\",\"mode\":\"PLAN\"}").andExpect(status().isAccepted())
                .andExpect(jsonPath("$.runs", is(List.of("r12"))));
        api.perform(post("/api/v1/pipelines/inbox/runs").with(visits.key())).andExpect(status().isAccepted());
        assertThat(desk.wishes).containsExactly("start inbox for anna PLAN by api", "start inbox for each LIVE by api");
    }

    @Test
    void saysInProblemJsonWhyAPipelineDidNotStart() throws Exception {
        tell("/api/v1/pipelines/none/runs", "{}").andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", containsString("none")))
                .andExpect(jsonPath("$.remedy", not(nullValue())));
        desk.answer = new StartAnswer.AlreadyRunning("r12");
        tell("/api/v1/pipelines/inbox/runs", "{}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.remedy", containsString("r12")));
        tell("/api/v1/pipelines/inbox/runs", "{\"mode\":\"LATER\"}").andExpect(status().isBadRequest());
        tell("/api/v1/pipelines/inbox/runs", "{").andExpect(status().isBadRequest());
    }

    @Test
    void tellsTheAccountOfARunItsRejectsAndItsChanges() throws Exception {
        ask("/api/v1/runs?state=SETTLED&person=me&limit=1").andExpect(jsonPath("$", hasSize(1)));
        ask("/api/v1/runs/r09").andExpect(jsonPath("$.tally.unchanged", is(399)))
                .andExpect(jsonPath("$.file", is("ratings.csv")));
        ask("/api/v1/runs/r09/rejected").andExpect(jsonPath("$[0].line", is(208)));
        ask("/api/v1/runs/r09/changes").andExpect(jsonPath("$[3].verb", is("UPDATE")))
                .andExpect(jsonPath("$[3].before", is("r6/10")));
        ask("/api/v1/runs/none").andExpect(status().isNotFound());
        ask("/api/v1/runs?limit=many").andExpect(status().isBadRequest());
    }

    @Test
    void decidesAHeldRun() throws Exception {
        tell("/api/v1/runs/r10/consent", "").andExpect(status().isAccepted()).andExpect(jsonPath("$.id", is("r10")));
        tell("/api/v1/runs/r10/dismiss", "").andExpect(status().isAccepted());
        tell("/api/v1/runs/r09/dismiss", "").andExpect(status().isConflict());
        assertThat(desk.wishes).containsExactly("consent r10", "dismiss r10");
    }

    @Test
    void answersAQuestion() throws Exception {
        ask("/api/v1/questions").andExpect(jsonPath("$[0].choices", hasItem("list:films")));
        tell("/api/v1/questions/q1/answer", "{\"choice\":\"list:films\"}").andExpect(status().isAccepted())
                .andExpect(jsonPath("$.run", is("r11")));
        tell("/api/v1/questions/q1/answer", "{\"choice\":\"cupboard\"}").andExpect(status().isBadRequest());
    }

    @Test
    void takesAFileAsAFormOrAsTheBody() throws Exception {
        api.perform(multipart("/api/v1/imports?person=anna")
                .file(new MockMultipartFile("file", "a.csv", "text/csv", new byte[3])).with(visits.key()))
                .andExpect(status().isAccepted()).andExpect(jsonPath("$.name", is("a.csv")));
        api.perform(post("/api/v1/imports?name=b.csv&shelf=watchlist").contentType("text/csv").content("Const")
                .with(visits.key()))
                .andExpect(status().isAccepted()).andExpect(jsonPath("$.person", is("me")));
        assertThat(desk.wishes).containsExactly("upload a.csv (3) for anna", "upload b.csv (5) for me as watchlist");
    }

    @Test
    void saysWhatIsMissingOfAnImport() throws Exception {
        tell("/api/v1/imports", "Const").andExpect(status().isBadRequest());
        tell("/api/v1/imports?name=full.csv", "Const").andExpect(status().isInsufficientStorage())
                .andExpect(jsonPath("$.remedy", containsString("config/inbox")));
    }

    @Test
    void searchesTheLibrary() throws Exception {
        ask("/api/v1/library?shelf=ratings&text=ferry&size=2&page=1").andExpect(jsonPath("$.titles", hasSize(2)))
                .andExpect(jsonPath("$.titles[0].title", is("The Night Ferry"))).andExpect(jsonPath("$.page", is(1)));
        ask("/api/v1/library?shelf=cupboard").andExpect(status().isBadRequest());
        ask("/api/v1/shelves?person=anna").andExpect(jsonPath("$[0].shelf", is("ratings")));
        ask("/api/v1/shelves?person=nobody").andExpect(status().isNotFound());
    }

    @Test
    void addsMembersAndTellsTheStatus() throws Exception {
        tell("/api/v1/persons", "{\"name\":\"carla\"}").andExpect(status().isCreated());
        tell("/api/v1/persons", "{\"name\":\"Carla!\"}").andExpect(status().isBadRequest());
        ask("/api/v1/persons").andExpect(jsonPath("$[*].name", hasItem("carla")));
        ask("/api/v1/status").andExpect(jsonPath("$.counts.brokenPipelines", is(1)))
                .andExpect(jsonPath("$.counts.heldRuns", is(2)));
    }

    @Test
    void saysInProblemJsonWhatAnAddressDoesNotDo() throws Exception {
        api.perform(get("/api/v1/status")).andExpect(status().isUnauthorized())
                .andExpect(header().exists("WWW-Authenticate"));
        api.perform(get("/api/v1/status").header("X-Api-Key", "krk_wrong")).andExpect(status().isUnauthorized());
    }

    @Test
    void exportsAShelfAndListsWhatWasLeftOut() throws Exception {
        ask("/api/v1/exports").andExpect(jsonPath("$[0].name", is("paper")));
        byte[] zip = ask("/api/v1/exports/paper?shelf=ratings").andExpect(status().isOk())
                .andExpect(header().string("X-Kinorelay-Left-Out", "1"))
                .andExpect(header().string("Content-Disposition", containsString("ratings-paper.zip")))
                .andReturn().getResponse().getContentAsByteArray();
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsEntry("ratings-paper.txt", "ratings\nFerry\n").containsEntry("left-out.csv",
                "title,year,kind,reason\n\"'=Ferries, all\",2001,show,\"Paper takes movies.\"\n");
        ask("/api/v1/exports/stone?shelf=ratings").andExpect(status().isNotFound());
        ask("/api/v1/exports/paper?shelf=list:x").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", is("Paper takes no lists.")));
    }

    private ResultActions ask(String address) throws Exception {
        return api.perform(get(address).with(visits.key()));
    }

    private ResultActions tell(String address, String body) throws Exception {
        return api.perform(post(address).contentType(MediaType.APPLICATION_JSON).content(body).with(visits.key()));
    }
}
