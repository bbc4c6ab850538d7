package dev.kinorelay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> asked = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private HttpServer server;
    private int status = 200;
    private String answer = "{}";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(call.getRequestMethod() + " " + call.getRequestURI() + " "
                    + call.getRequestHeaders().getFirst("Authorization") + " " + body);
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        });
        server.start();
        environment.put("KINORELAY_URL", "http://localhost:" + server.getAddress().getPort() + "/");
        environment.put("KINORELAY_API_KEY", "krk_mine");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private int say(String... words) {
        return new CommandLine(environment, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)).answer(List.of(words));
    }

    @Test
    void onlyItsOwnWordsAreForTheCommandLine() {
        assertThat(CommandLine.knows("export", "x.zip")).isTrue();
        assertThat(CommandLine.knows("help")).isTrue();
        assertThat(CommandLine.knows()).isFalse();
        assertThat(CommandLine.knows("--server.port=8081")).isFalse();
    }

    @Test
    void exportWritesTheFileWhole() {
        answer = "everything";
        Path file = folder.resolve("mine.zip");

        assertThat(say("export", file.toString())).isZero();

        assertThat(file).hasContent("everything");
        assertThat(asked).containsExactly("GET /api/v1/export Bearer krk_mine ");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("The key of the secrets is not in it");
    }

    @Test
    void tokensAreRefreshedAccountByAccount() {
        answer = "[{\"person\":\"me\",\"name\":\"trakt\",\"connectedTo\":\"connected as anna\"}]";

        assertThat(say("token", "refresh")).isZero();

        assertThat(asked).containsExactly("GET /api/v1/accounts Bearer krk_mine ",
                "POST /api/v1/accounts/me/trakt/renew Bearer krk_mine ");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("me/trakt: ");
        assertThat(say("token")).isEqualTo(2);
    }

    @Test
    void exportNeverOverwrites() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.zip"), "precious");

        assertThat(say("export", file.toString())).isEqualTo(1);

        assertThat(file).hasContent("precious");
        assertThat(asked).isEmpty();
    }

    @Test
    void aRefusedExportLeavesNothingBehind() {
        status = 507;
        answer = "{\"detail\":\"The disk is full.\",\"remedy\":\"Make room.\"}";

        assertThat(say("export", folder.resolve("mine.zip").toString())).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("The disk is full. Make room.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void importSendsTheFileAndSaysWhatComesNext() throws IOException {
        answer = "{\"next\":\"Restart Kinorelay.\"}";
        Path file = Files.writeString(folder.resolve("mine.zip"), "everything");

        assertThat(say("import", file.toString())).isZero();

        assertThat(asked).containsExactly("POST /api/v1/restore Bearer krk_mine everything");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("Restart Kinorelay.");
    }

    @Test
    void backupNamesWhatItMade() {
        answer = "{\"name\":\"kinorelay-20260101-033000.db\",\"bytes\":4096}";

        assertThat(say("backup")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("kinorelay-20260101-033000.db is made (4 KB)");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(say("import", folder.resolve("none.zip").toString())).isEqualTo(1);
        assertThat(say("export")).isEqualTo(2);
        status = 401;
        assertThat(say("backup")).isEqualTo(1);
        server.stop(0);
        assertThat(say("backup")).isEqualTo(1);
        environment.put("KINORELAY_URL", "nowhere");
        assertThat(say("backup")).isEqualTo(1);
        environment.remove("KINORELAY_API_KEY");
        assertThat(say("backup")).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("none.zip cannot be read", "kinorelay export FILE",
                "is not known there", "Nobody answers at", "is no address", "KINORELAY_API_KEY is not set")
                .doesNotContain("krk_mine");
    }
}
