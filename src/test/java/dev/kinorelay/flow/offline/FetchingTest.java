package dev.kinorelay.flow.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.flow.desk.CatalogueDesk.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchingTest {

    private static final byte[] CONTENT = "what the catalogue holds".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @TempDir
    private Path folder;
    private HttpServer server;
    private TinyCatalogue catalogue;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile String tag = "\"one\"";
    private volatile int breaksOffAfter = Integer.MAX_VALUE;
    private volatile int status = 200;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        catalogue = new TinyCatalogue(folder.resolve("sets"));
        catalogue.source = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        String range = call.getRequestHeaders().getFirst("Range");
        asked.add(call.getRequestURI().getPath() + (range == null ? "" : " " + range));
        boolean isPart = range != null && tag.equals(call.getRequestHeaders().getFirst("If-Range"));
        int from = isPart ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
        call.getResponseHeaders().set("ETag", tag);
        if (call.getRequestHeaders().containsKey("If-Modified-Since")) {
            call.sendResponseHeaders(304, -1);
        } else if (status != 200) {
            call.sendResponseHeaders(status, -1);
        } else {
            call.sendResponseHeaders(isPart ? 206 : 200, CONTENT.length - from);
            call.getResponseBody().write(CONTENT, from, Math.min(breaksOffAfter, CONTENT.length - from));
        }
        call.getResponseBody().flush();
        call.close();
    }

    private Advance fetch() {
        var now = new Advance(State.FETCHING, 0, 0);
        new Fetching().fetch(catalogue, now);
        return now;
    }

    private void breakOff() {
        breaksOffAfter = 5;
        assertThatThrownBy(this::fetch).isInstanceOf(NeedsAttention.class)
                .hasMessageContaining("Fetching titles.gz from " + catalogue.source + " broke off");
        assertThat(catalogue.folder.resolve("titles.gz")).doesNotExist();
        breaksOffAfter = Integer.MAX_VALUE;
        asked.clear();
    }

    @Test
    void bringsEachFileAndNoneASecondTimeThatHasNotChanged() throws IOException {
        var now = fetch();

        assertThat(Files.readAllBytes(catalogue.folder.resolve("titles.gz"))).isEqualTo(CONTENT);
        assertThat(Files.readAllBytes(catalogue.folder.resolve("names.gz"))).isEqualTo(CONTENT);
        assertThat(now.done()).isEqualTo(now.total()).isEqualTo(2L * CONTENT.length);
        assertThat(fetch().total()).isZero();
        assertThat(catalogue.folder).isDirectoryNotContaining("glob:**.part*");
    }

    @Test
    void goesOnWhereItBrokeOff() throws IOException {
        breakOff();
        fetch();

        assertThat(asked).first().isEqualTo("/titles.gz bytes=5-");
        assertThat(Files.readAllBytes(catalogue.folder.resolve("titles.gz"))).isEqualTo(CONTENT);
    }

    @Test
    void beginsAnewWhenTheFileHasChangedMeanwhile() throws IOException {
        breakOff();
        Files.write(catalogue.folder.resolve("titles.gz.part"), Arrays.copyOf("older".getBytes(
                java.nio.charset.StandardCharsets.UTF_8), 5));
        tag = "\"two\"";
        fetch();

        assertThat(Files.readAllBytes(catalogue.folder.resolve("titles.gz"))).isEqualTo(CONTENT);
    }

    @Test
    void tellsWhatItWasAnswered() {
        status = 403;

        assertThatThrownBy(this::fetch).isInstanceOf(NeedsAttention.class).hasMessageContaining("status 403");
    }
}
