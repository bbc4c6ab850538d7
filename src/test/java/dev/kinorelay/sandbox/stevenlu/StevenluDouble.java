package dev.kinorelay.sandbox.stevenlu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import dev.kinorelay.sandbox.Faults;
import dev.kinorelay.sandbox.Journal;
import dev.kinorelay.sandbox.LoopbackServer;
import dev.kinorelay.sandbox.Site;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The files as they lie in a bucket: with a tag, holes and all, and 404 for every other name. */
public final class StevenluDouble implements AutoCloseable {

    private final Map<String, ArrayNode> files = new ConcurrentHashMap<>();
    private final LoopbackServer server;

    private StevenluDouble(int port, InstantSource clock) {
        server = LoopbackServer.start(port, new Bucket(), clock);
    }

    public static StevenluDouble start(int port, InstantSource clock) {
        return new StevenluDouble(port, clock);
    }

    /** Lays an empty file there, such as {@code movies}, in place of the one of that name. */
    public StevenluDouble file(String name) {
        files.put("/" + name + ".json", JsonNodeFactory.instance.arrayNode());
        return this;
    }

    public StevenluDouble movie(String name, String title, String imdb, long tmdb) {
        ObjectNode row = files.get("/" + name + ".json").addObject();
        row.put("title", title).put("tmdb_id", tmdb).put("imdb_id", imdb).put("poster_url", "");
        row.putArray("genres").add("action").add("crime");
        return this;
    }

    /** A film that does not exist. */
    public StevenluDouble hole(String name) {
        files.get("/" + name + ".json").addObject();
        return this;
    }

    public URI address() {
        return server.address();
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

    private final class Bucket implements Site {

        @Override
        public Answer answer(Call call) {
            ArrayNode file = files.get(call.path());
            if (call.isWrite() || file == null) {
                return Answer.html(call.isWrite() ? 405 : 404, "<html><body>Object not found</body></html>");
            }
            String tag = "\"" + Integer.toHexString(file.hashCode()) + "\"";
            return (call.header("if-none-match").equals(tag) ? Answer.empty(304) : Answer.json(200, file))
                    .with("ETag", tag);
        }

        @Override
        public JsonNode state() {
            ObjectNode state = JsonNodeFactory.instance.objectNode();
            files.forEach(state::set);
            return state;
        }

        @Override
        public void reset() {
            files.clear();
        }

        @Override
        public Answer command(Call call) {
            return Answer.empty(404);
        }
    }
}
