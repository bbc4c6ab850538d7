package dev.kinorelay.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
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

/** A server with files on it, some of which lead elsewhere. It shows them to whom says who he is. */
public final class WebDouble implements AutoCloseable {

    private final Map<String, Answer> files = new ConcurrentHashMap<>();
    private final LoopbackServer server;

    private WebDouble(int port, InstantSource clock) {
        server = LoopbackServer.start(port, new Shelf(), clock);
    }

    public static WebDouble start(int port, InstantSource clock) {
        return new WebDouble(port, clock);
    }

    public WebDouble file(String path, String type, String text) {
        files.put(path, new Answer(200, Map.of("Content-Type", type), text));
        return this;
    }

    public WebDouble leads(String path, int status, String location) {
        files.put(path, Answer.empty(status).with("Location", location));
        return this;
    }

    public WebDouble refuses(String path, int status) {
        files.put(path, Answer.html(status, "<html><body>No</body></html>"));
        return this;
    }

    /** The whole address of a file. */
    public String at(String path) {
        return server.address() + path;
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

    private final class Shelf implements Site {

        @Override
        public Answer answer(Call call) {
            if (call.header("user-agent").isBlank()) {
                return Answer.html(403, "<html><body>Who are you?</body></html>");
            }
            return call.isWrite() ? Answer.empty(405)
                    : files.getOrDefault(call.path(), Answer.html(404, "<html><body>Not found</body></html>"));
        }

        @Override
        public JsonNode state() {
            ObjectNode state = JsonNodeFactory.instance.objectNode();
            files.forEach((path, answer) -> state.put(path, answer.status()));
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
