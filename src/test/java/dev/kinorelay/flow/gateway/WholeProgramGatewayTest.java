package dev.kinorelay.flow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the program's own settings make of Camel's HTTP client, whatever Camel's settings are. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WholeProgramGatewayTest {

    @Autowired
    private Gateway gateway;

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) {
        registry.add("kinorelay.data", () -> folder().concat("/data"));
        registry.add("kinorelay.inbox.folder", () -> folder().concat("/inbox"));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aWriteThatIsTurnedAwayGoesOutOnce(int status) throws Exception {
        try (var server = new Loopback()) {
            server.deed = Loopback.json(status, "{}", "Retry-After: 1");
            var write = Request.write(Account.household("trakt"), "POST", server.at("/sync"), Map.of("movies", 1));
            assertThat(catchThrowable(() -> gateway.call(write))).isInstanceOf(TryLater.class);
            assertThat(server.asked).hasSize(1);
        }
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("kinorelay").toString();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
