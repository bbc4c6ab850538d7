package dev.kinorelay.flow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinorelay.domain.TryLater;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every file in routes/services must do, whatever its numbers are. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EveryGatewayTest {

    private static final int PATIENCE = 200;

    private final Loopback server = new Loopback();

    static List<Path> files() throws IOException {
        try (var shipped = Files.list(Path.of("routes/services"));
                var tried = Files.list(Path.of("src/test/resources/services"))) {
            return Stream.concat(shipped, tried).filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    private static GatewayRig rig(Path file) throws Exception {
        return new GatewayRig(file, Map.of("redeliveryDelay", "1", "timePeriodMillis", "1"), Duration.ofSeconds(5));
    }

    private TryLater write(GatewayRig rig) {
        return catchThrowableOfType(TryLater.class, () -> rig.gateway.call(rig.post(server, "me")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void sendsAWriteOnceAndAReadAFewTimes(Path file) throws Exception {
        try (var rig = rig(file); server) {
            server.deed = Loopback.json(503, "{}");
            assertThat(write(rig).mayHaveArrived()).isTrue();
            assertThat(server.asked).hasSize(1);
            assertThat(catchThrowableOfType(TryLater.class, () -> rig.gateway.call(rig.get(server, "/x"))))
                    .isNotNull();
            assertThat(server.asked).hasSizeBetween(3, 7);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void opensAfterOutagesAndSaysSo(Path file) throws Exception {
        try (var rig = rig(file); server) {
            server.deed = Loopback.reset();
            int before = -1;
            for (int i = 0; i < PATIENCE && before < server.asked.size(); i++) {
                before = server.asked.size();
                write(rig);
            }
            assertThat(server.asked).hasSizeLessThan(PATIENCE);
            assertThat(write(rig)).hasMessageContaining("is left alone for a moment")
                    .satisfies(later -> assertThat(later.mayHaveArrived()).isFalse());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void doesNotOpenForANoOrAPause(Path file) throws Exception {
        try (var rig = rig(file); server) {
            for (int status : List.of(403, 429)) {
                server.deed = Loopback.json(status, "{}");
                for (int i = 0; i < PATIENCE / 4; i++) {
                    write(rig);
                }
            }
            assertThat(server.asked).hasSize(PATIENCE / 4 * 2);
            server.deed = Loopback.json(200, "{}");
            assertThat(rig.gateway.call(rig.get(server, "/x")).isGood()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void letsNothingOfOursOut(Path file) throws Exception {
        try (var rig = rig(file); server) {
            rig.gateway.call(rig.get(server, "/x").with("Authorization", "Bearer x").with("kinorelay-run", "1"));
            var headers = server.asked.getFirst().headers();
            assertThat(headers).containsKeys("user-agent", "accept").doesNotContainKey("kinorelay-run");
            // Where nobody logs in, nobody's login is sent by mistake either.
            assertThat(headers.containsKey("authorization"))
                    .isEqualTo(Files.readString(file).contains("|Authorization"));
            assertThat(server.asked.getFirst().headers().keySet()).noneMatch(name -> name.startsWith("camel"));
        }
    }
}
