package dev.kinorelay.flow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.kinorelay.domain.TryLater;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Services that take their key in the address; it is told to nobody else, however much of our own is logged. */
class SecretQueryTest {

    private static final String SECRET = "s3cr3t";

    private final Loopback server = new Loopback();
    private final Logger ours = (Logger) LoggerFactory.getLogger("dev.kinorelay");
    private final Logger all = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level before = ours.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        ours.setLevel(Level.TRACE);
        log.start();
        all.addAppender(log);
    }

    @AfterEach
    void stop() {
        all.detachAppender(log);
        ours.setLevel(before);
        server.close();
    }

    @Test
    void aKeyInTheAddressIsInNoLogAndNoMessage() throws Exception {
        for (var deed : List.of(Loopback.reset(), Loopback.json(503, "{}"), Loopback.json(429, "{}"),
                Loopback.json(200, "no JSON"))) {
            server.deed = deed;
            assertSilent();
        }
        server.close();
        assertSilent();
    }

    private void assertSilent() throws Exception {
        try (var rig = new GatewayRig(Path.of("routes/services/omdb.yaml"),
                Map.of("redeliveryDelay", "1", "timePeriodMillis", "1"), Duration.ofSeconds(5))) {
            var later = catchThrowableOfType(TryLater.class,
                    () -> rig.gateway.call(rig.get(server, "/?i=tt0113277&apikey=" + SECRET)));
            assertThat(later).hasMessageNotContaining(SECRET);
            assertThat(told()).contains("failed").doesNotContain(SECRET);
        }
    }

    private String told() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage() + " " + (event.getThrowableProxy() == null ? ""
                        : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }
}
