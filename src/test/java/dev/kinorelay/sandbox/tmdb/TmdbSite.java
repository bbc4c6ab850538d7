package dev.kinorelay.sandbox.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import dev.kinorelay.sandbox.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** api.themoviedb.org and image.tmdb.org at one address. */
final class TmdbSite implements Site {

    private final InstantSource clock;
    private final Films films = new Films();
    private final Pages pages = new Pages(films);
    private final Deque<Instant> latest = new ArrayDeque<>();
    private boolean keepsPace;
    private boolean isSuspended;
    private int refused;

    TmdbSite(InstantSource clock) {
        this.clock = clock;
    }

    Films films() {
        return films;
    }

    synchronized void keepPace(boolean on) {
        keepsPace = on;
    }

    synchronized void suspend(boolean on) {
        isSuspended = on;
    }

    synchronized int refused() {
        return refused;
    }

    @Override
    public Answer answer(Call call) {
        try {
            if (call.path().startsWith("/t/p/")) {
                return Posters.answer(call);
            }
            letIn(call);
            return pages.answer(call);
        } catch (Refused refused) {
            return refused.answer();
        }
    }

    private synchronized void letIn(Call call) {
        boolean byKey = call.query("api_key").equals(TmdbDouble.KEY);
        boolean byToken = call.header("authorization").equals("Bearer " + TmdbDouble.TOKEN);
        if (!byKey && !byToken) {
            throw new Refused(401, 7, "Invalid API key: You must be granted a valid key.");
        }
        if (isSuspended) {
            throw new Refused(401, 10,
                    "Suspended API key: Access to your account has been suspended, contact TMDB.");
        }
        Instant now = clock.instant();
        while (!latest.isEmpty() && latest.peekFirst().isBefore(now.minus(Duration.ofSeconds(1)))) {
            latest.removeFirst();
        }
        if (keepsPace && latest.size() >= TmdbDouble.A_SECOND) {
            refused++;
            throw new Refused(429, 25, "Your request count (" + (latest.size() + 1) + ") is over the allowed limit of "
                    + TmdbDouble.A_SECOND + ".");
        }
        latest.addLast(now);
    }

    @Override
    public JsonNode state() {
        ObjectNode json = FilmJson.JSON.objectNode();
        json.put("refused", refused());
        return json;
    }

    @Override
    public synchronized void reset() {
        latest.clear();
        refused = 0;
        isSuspended = false;
    }

    @Override
    public Answer command(Call call) {
        JsonNode wish = call.json().orElseThrow(() -> new IllegalArgumentException("no JSON"));
        switch (call.path().substring("/_sandbox/".length())) {
            case "movie" -> films.movie(wish.path("title").asText(), wish.path("year").asInt(),
                    wish.path("imdb").asText(), wish.path("tmdb").asLong());
            case "key" -> suspend(wish.path("suspended").asBoolean());
            case "rates" -> keepPace(wish.path("on").asBoolean());
            default -> throw new IllegalArgumentException("there is no " + call.path());
        }
        return Answer.empty(204);
    }
}
