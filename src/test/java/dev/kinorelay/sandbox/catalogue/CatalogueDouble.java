package dev.kinorelay.sandbox.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import dev.kinorelay.sandbox.Faults;
import dev.kinorelay.sandbox.Journal;
import dev.kinorelay.sandbox.LoopbackServer;
import dev.kinorelay.sandbox.Site;
import java.net.URI;
import java.time.InstantSource;

/** A catalogue of one's own, at a port of the loopback, that behaves as one of the real ones. */
public final class CatalogueDouble implements AutoCloseable {

    private final World world = World.sample();
    private final Quota quota;
    private final LoopbackServer server;

    private CatalogueDouble(int port, InstantSource clock, int daily, Behaviour behaviour) {
        quota = new Quota(daily, clock);
        server = LoopbackServer.start(port, new Shop(world, quota, behaviour), clock);
    }

    public static CatalogueDouble start(int port, InstantSource clock, int daily, Behaviour behaviour) {
        return new CatalogueDouble(port, clock, daily, behaviour);
    }

    public URI address() {
        return server.address();
    }

    public World world() {
        return world;
    }

    public Quota quota() {
        return quota;
    }

    public Faults faults() {
        return server.faults();
    }

    public Journal journal() {
        return server.journal();
    }

    @Override
    public void close() {
        server.close();
    }

    private record Shop(World world, Quota quota, Behaviour behaviour) implements Site {

        @Override
        public Answer answer(Call call) {
            return behaviour.answer(call, world, quota);
        }

        @Override
        public JsonNode state() {
            var json = JsonNodeFactory.instance.objectNode().put("left", quota.left());
            var titles = json.putArray("titles");
            world.titles().forEach(title -> titles.addObject().put("kind", title.kind()).put("name", title.name())
                    .put("year", title.year()).put("imdb", title.imdb()).put("tmdb", title.tmdb()));
            return json;
        }

        @Override
        public void reset() {
            quota.forget();
        }

        /** {@code POST movie {"title","year","imdb","tmdb"}} and {@code POST quota {"daily"}}. */
        @Override
        public Answer command(Call call) {
            JsonNode body = call.json().orElse(JsonNodeFactory.instance.objectNode());
            switch (call.method() + " " + call.path().replaceFirst("^/_sandbox/", "")) {
                case "POST movie" -> world.movie(body.path("title").asText(), body.path("year").asInt(),
                        body.path("imdb").asText(), body.path("tmdb").asLong());
                case "POST quota" -> quota.daily(body.path("daily").asInt());
                default -> {
                    return Answer.empty(404);
                }
            }
            return Answer.empty(204);
        }
    }
}
