package dev.kinorelay.crash;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.program.Visitor;
import dev.kinorelay.sandbox.Fault;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Every fault of the switch against every call the program makes to Trakt, one by one: in the end each change is there, once;
 * until then it can be seen that it waits. A person who presses "retry now" takes the place of the ladder's minutes.
 */
final class FaultRounds {

    private static final String TOKEN = "/oauth/token";
    /** Read when a person asks how the account is, and otherwise once in a long while. */
    private static final String SETTINGS = "/users/settings";
    private static final Map<String, List<String>> CALLS = Map.of("GET", List.of("/sync/last_activities",
            "/sync/watchlist/.*", "/sync/ratings/.*", "/sync/history", SETTINGS), "POST",
            List.of("/sync/watchlist", "/sync/watchlist/remove", "/sync/ratings", "/sync/ratings/remove",
                    "/sync/history",
                    TOKEN));
    private static final String NOTHING = "nothing";
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int LOOKS = 240;
    private static final int NUDGE = 16;

    private final Scene scene;
    private final Report report;
    private final PrintStream log;
    private int rounds;
    private int struck;
    private int waited;

    FaultRounds(Scene scene, Report report, PrintStream log) {
        this.scene = scene;
        this.report = report;
        this.log = log;
    }

    /** {@code only}: a path, or nothing for all. */
    void all(Life life, String only) throws IOException, InterruptedException {
        for (String method : List.of("POST", "GET")) {
            for (String path : CALLS.get(method).stream().filter(each -> each.startsWith(only)).toList()) {
                for (Spoil spoil : Spoil.all()) {
                    round(life, method, path, spoil);
                }
            }
        }
        log.printf("%n%d faults, %d struck, %d times changes waited, %d lost, %d doubled.%n", rounds, struck, waited,
                report.lost(), report.doubled());
    }

    private void round(Life life, String method, String path, Spoil spoil) throws IOException, InterruptedException {
        scene.trakt().faults().clear();
        if (path.equals(TOKEN)) {
            scene.connect(life); // two refusals in a row would be another app in our place
        }
        scene.trakt().faults().set(spoil.how().apply(Fault.on(method, path)));
        if (path.equals(TOKEN)) {
            scene.newsWithOldToken(life);
        } else {
            scene.news(life);
        }
        String seen = path.equals(SETTINGS) ? test(life) : NOTHING;
        boolean peace = false;
        for (int look = 1; look <= LOOKS && !peace; look++) {
            life.diesWithin(PAUSE);
            peace = Peace.isThere(scene, life);
            if (!peace && look % NUDGE == 0) {
                seen = wait(life, seen);
            }
        }
        judge(method + " " + path + ", " + spoil.name(), seen, peace);
    }

    private void judge(String what, String seen, boolean peace) {
        int strikes = scene.trakt().faults().struck();
        rounds++;
        struck += strikes;
        waited += seen.startsWith("waited") ? 1 : 0;
        log.printf("%4d  %-45s %-10s %s%n", rounds, what, strikes > 0 ? "struck" : "not met",
                peace ? seen : "NO PEACE " + seen);
        report.doubled(scene.difference().doubled()).forEach(twice -> log.println("  doubled: " + twice));
        if (!peace) {
            scene.difference().lost().forEach(one -> report.lost(what + ": " + one));
        }
    }

    /** What a person is told who asks how the account is. */
    private String test(Life life) throws IOException, InterruptedException {
        try (Visitor visitor = scene.visitor(life)) {
            visitor.command("/api/v1/accounts/me/trakt/test", null);
            return NOTHING;
        } catch (IllegalStateException refused) {
            return "told: " + refused.getMessage();
        }
    }

    /** What a person sees while it takes its time, and what they do then. */
    private String wait(Life life, String before) throws IOException, InterruptedException {
        try (Visitor visitor = scene.visitor(life)) {
            JsonNode account = visitor.api("/api/v1/accounts").path(0);
            String seen = account.path("message").asText(account.path("reason").asText(""));
            if (account.hasNonNull("message")) {
                scene.connect(life);
            } else {
                visitor.command("/api/v1/accounts/me/trakt/retry", null);
            }
            return seen.isEmpty() || seen.equals("null") ? before : "waited: " + seen;
        }
    }
}
