package dev.kinorelay.crash;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.program.Launch;
import dev.kinorelay.program.Visitor;
import dev.kinorelay.sandbox.trakt.Member;
import dev.kinorelay.sandbox.trakt.Title;
import dev.kinorelay.sandbox.trakt.TraktDouble;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/** Who and what takes part: the far side that lives on, the household, the folder that outlives every life. */
final class Scene {

    private static final int FEW = 3;
    private static final int MANY = 26;

    private final Launch launch;
    private final Path folder;
    private final TraktDouble trakt;
    private final Member member;
    private final Random random;
    private final Household household;
    private String key;

    Scene(Launch launch, Path folder, TraktDouble trakt, Random random) {
        this.launch = launch;
        this.folder = folder;
        this.trakt = trakt;
        this.random = random;
        this.member = trakt.member("me");
        this.household = new Household(trakt.catalogue(), random);
    }

    Path folder() {
        return folder;
    }

    TraktDouble trakt() {
        return trakt;
    }

    Random random() {
        return random;
    }

    Household household() {
        return household;
    }

    Life begin() throws IOException {
        return Life.begin(launch, folder);
    }

    Difference difference() {
        return trakt.still(() -> Difference.between(household, member));
    }

    Visitor visitor(Life life) throws IOException, InterruptedException {
        if (key == null) {
            key = Visitor.at(life.program()).key();
        }
        return life.visitor(key);
    }

    /** Lets the program into the member's account. */
    void connect(Life life) throws IOException, InterruptedException {
        trakt.devices().interval(Duration.ofSeconds(1));
        trakt.devices().approveByItself(member);
        try (Visitor visitor = visitor(life)) {
            String id = visitor.command("/api/v1/accounts", Map.of("service", "trakt", "way", "CODE")).path("id")
                    .asText();
            String state = "";
            while (!state.equals("LINKED")) {
                life.diesWithin(Duration.ofMillis(200));
                JsonNode connection = visitor.api("/api/v1/accounts/connections/" + id);
                state = connection.path("state").asText();
                if (state.equals("FAILED") || state.isEmpty()) {
                    throw new IllegalStateException("Not connected: " + connection);
                }
            }
        }
    }

    void news(Life life) throws IOException {
        household.live(FEW);
        household.export(life.program().inbox());
    }

    void muchNews(Life life) throws IOException {
        household.live(MANY);
        household.export(life.program().inbox());
    }

    void newsWithOldToken(Life life) throws IOException {
        trakt.tokens().expire(member);
        news(life);
    }

    void backup(Life life) {
        Thread.ofPlatform().daemon().start(() -> {
            try (Visitor visitor = visitor(life)) {
                visitor.command("/api/v1/backups", null);
            } catch (IOException | InterruptedException | IllegalStateException killed) {
                // That is what it is for.
            }
        });
    }

    /** Ratings come as a plan, and the plan is applied. */
    void applyPlan(Life life) throws IOException, InterruptedException {
        household.thinkAgain(FEW);
        try (Visitor visitor = visitor(life)) {
            while (!visitor.api("/api/v1/pipelines").findValuesAsText("id").contains("inbox")) {
                life.diesWithin(Duration.ofMillis(200)); // it is well before it has read its pipelines
            }
            String border = "border-of-the-form";
            String body = "--" + border
                    + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ratings.csv\"\r\n"
                    + "Content-Type: text/csv\r\n\r\n" + household.rated() + "\r\n--" + border + "--\r\n";
            JsonNode plan = visitor.command("/api/v1/pipelines/inbox/plan", "multipart/form-data; boundary=" + border,
                    HttpRequest.BodyPublishers.ofString(body));
            apply(life, plan.path("run").asText());
        }
    }

    /** Ratings change, and the run that changed them is taken back. */
    void undo(Life life) throws IOException, InterruptedException {
        Map<Title, Integer> before = household.thinkAgain(FEW);
        household.export(life.program().inbox());
        Peace.awaitAt(this, life);
        household.thinkAsBefore(before);
        try (Visitor visitor = visitor(life)) {
            for (JsonNode run : visitor.api("/api/v1/runs?pipeline=inbox&limit=20")) {
                if (run.path("shelf").asText().contains("ratings") && run.at("/tally/changed").asInt() > 0) {
                    JsonNode plan = visitor.command("/api/v1/runs/" + run.path("id").asText() + "/undo", null);
                    apply(life, plan.path("run").asText());
                    return;
                }
            }
        }
        throw new IllegalStateException("There is no run to take back");
    }

    /** Says yes to plans that wait for it, however they came to wait. */
    void applyWhatWaits(Life life) throws IOException, InterruptedException {
        try (Visitor visitor = visitor(life)) {
            for (JsonNode run : visitor.api("/api/v1/runs?state=PLANNED&limit=20")) {
                visitor.command("/api/v1/runs/" + run.path("id").asText() + "/apply", null);
            }
        }
    }

    private void apply(Life life, String run) throws IOException, InterruptedException {
        try (Visitor visitor = visitor(life)) {
            while (!visitor.api("/api/v1/runs/" + run).path("state").asText().equals("PLANNED")) {
                if (life.diesWithin(Duration.ofMillis(100))) {
                    return;
                }
            }
            Thread.ofPlatform().daemon().start(() -> {
                try (Visitor hand = visitor(life)) {
                    hand.command("/api/v1/runs/" + run + "/apply", null);
                } catch (IOException | InterruptedException | IllegalStateException killed) {
                    // That is what it is for.
                }
            });
        }
    }
}
