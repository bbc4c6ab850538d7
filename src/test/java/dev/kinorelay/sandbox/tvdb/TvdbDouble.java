package dev.kinorelay.sandbox.tvdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import dev.kinorelay.sandbox.catalogue.Behaviour;
import dev.kinorelay.sandbox.catalogue.CatalogueDouble;
import dev.kinorelay.sandbox.catalogue.Quota;
import dev.kinorelay.sandbox.catalogue.Title;
import dev.kinorelay.sandbox.catalogue.World;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** TheTVDB: a token for a month in exchange for key and PIN, and everything in an envelope. */
public final class TvdbDouble implements Behaviour {

    public static final String KEY = "sandbox-tvdb-key";
    public static final String PIN = "SANDBOX1";
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Map<String, String> KINDS = Map.of("movies", "movie", "series", "show", "episodes",
            "episode");

    private final InstantSource clock;
    private final Map<String, Instant> tokens = new ConcurrentHashMap<>();

    private TvdbDouble(InstantSource clock) {
        this.clock = clock;
    }

    public static CatalogueDouble start(int port, InstantSource clock) {
        return CatalogueDouble.start(port, clock, Integer.MAX_VALUE, new TvdbDouble(clock));
    }

    @Override
    public Answer answer(Call call, World world, Quota quota) {
        if (call.path().equals("/v4/login")) {
            return login(call);
        }
        Instant until = tokens.get(call.header("authorization").replaceFirst("^Bearer ", ""));
        if (until == null || until.isBefore(clock.instant())) {
            return failure(401, "Unauthorized");
        }
        List<String> parts = List.of(call.path().replaceFirst("^/v4/", "").split("/"));
        if (call.isWrite() || parts.size() > 3) {
            return failure(404, "Not Found");
        }
        if (call.path().equals("/v4/user/favorites")) {
            return success(TvdbRecords.favorites(world.list("favorites").orElse(List.of())));
        }
        if (parts.getFirst().equals("lists") && call.path().endsWith("/extended")) {
            return world.list(parts.get(1)).map(titles -> success(TvdbRecords.list(titles)))
                    .orElseGet(() -> failure(404, "Not Found"));
        }
        if (parts.getFirst().equals("search")) {
            return success(parts.size() == 3 ? TvdbRecords.byRemoteId(world.imdb(parts.get(2)))
                    : TvdbRecords.search(world, call));
        }
        Optional<Title> title = Optional.ofNullable(KINDS.get(parts.getFirst()))
                .filter(kind -> parts.size() > 1)
                .flatMap(kind -> world.find(kind, "tvdb", parts.get(1)));
        return title.map(one -> success(TvdbRecords.extended(one))).orElseGet(() -> failure(404, "Not Found"));
    }

    private Answer login(Call call) {
        JsonNode body = call.json().orElse(JsonNodeFactory.instance.objectNode());
        if (!body.path("apikey").asText().equals(KEY)) {
            return failure(401, "InvalidAPIKey: apikey invalid");
        }
        if (!body.path("pin").asText().equals(PIN)) {
            return failure(401, "InvalidAPIKey: pin required or invalid");
        }
        String token = "token-" + (tokens.size() + 1);
        tokens.put(token, clock.instant().plus(MONTH));
        return success(JsonNodeFactory.instance.objectNode().put("token", token));
    }

    private static Answer success(JsonNode inside) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("status", "success");
        json.set("data", inside);
        return Answer.json(200, json);
    }

    private static Answer failure(int status, String message) {
        return Answer.json(status, JsonNodeFactory.instance.objectNode().put("status", "failure")
                .put("message", message).putNull("data"));
    }
}
