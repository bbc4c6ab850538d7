package dev.kinorelay.flow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinorelay.domain.TryLater;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What opens a breaker and what does not, and whose pace is whose. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BreakerTest {

    private static final Path MIMIC = Path.of("src/test/resources/services/mimic.yaml");

    private final Loopback server = new Loopback();
    private GatewayRig rig;

    @AfterEach
    void close() {
        rig.close();
        server.close();
    }

    private void quick() throws Exception {
        rig = new GatewayRig(MIMIC, Map.of("redeliveryDelay", "1", "timePeriodMillis", "1"), Duration.ofSeconds(5));
    }

    private TryLater write(String person) {
        return catchThrowableOfType(TryLater.class, () -> rig.gateway.call(rig.post(server, person)));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 409, 420, 422, 429})
    void fiftyTimesNoLeavesTheWayOpen(int status) throws Exception {
        quick();
        server.deed = Loopback.json(status, "{}");
        for (int i = 0; i < 50; i++) {
            var later = write("me");
            assertThat(later == null).isEqualTo(status != 429);
        }
        assertThat(server.asked).hasSize(50);
        server.deed = Loopback.json(200, "{}");
        assertThat(rig.gateway.call(rig.get(server, "/x")).isGood()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"503", "reset", "refused"})
    void tenOutagesCloseTheWayForEveryoneAndThatIsNoSuccess(String outage) throws Exception {
        quick();
        server.deed = outage.equals("reset") ? Loopback.reset() : Loopback.json(503, "{}");
        if (outage.equals("refused")) {
            server.close();
        }
        for (int i = 0; i < 10; i++) {
            write("me");
        }
        int asked = server.asked.size();
        assertThat(write("anna")).hasMessage("mimic is left alone for a moment, after it failed again and again.")
                .satisfies(later -> assertThat(later.mayHaveArrived()).isFalse());
        assertThat(catchThrowableOfType(TryLater.class, () -> rig.gateway.call(rig.get(server, "/x")))).isNotNull();
        assertThat(server.asked).hasSize(asked);
    }

    @Test
    void readsThatAreRefusedAgainAndAgainLeaveTheWayOpen() throws Exception {
        rig = new GatewayRig(MIMIC, Map.of("maximumRedeliveries", "1", "minimumNumberOfCalls", "2", "slidingWindowSize",
                "2"), Duration.ofSeconds(5));
        server.deed = Loopback.json(429, "{}", "Retry-After: 1");
        for (int i = 0; i < 2; i++) {
            assertThat(catchThrowableOfType(TryLater.class, () -> rig.gateway.call(rig.get(server, "/x"))).isTold())
                    .isTrue();
        }
        assertThat(server.asked).hasSize(4);
        server.deed = Loopback.json(200, "{}");
        assertThat(rig.gateway.call(rig.get(server, "/x")).isGood()).isTrue();
    }

    @Test
    void aReadThatFailedThreeTimesIsOneOutage() throws Exception {
        quick();
        server.deed = Loopback.json(500, "{}");
        for (int i = 0; i < 9; i++) {
            assertThat(catchThrowableOfType(TryLater.class, () -> rig.gateway.call(rig.get(server, "/x")))).isNotNull();
        }
        assertThat(server.asked).hasSize(27);
        server.deed = Loopback.json(200, "{}");
        assertThat(rig.gateway.call(rig.get(server, "/x")).isGood()).isTrue();
    }

    @Test
    void eachAccountWritesAtItsOwnPaceAndReadsMeanwhile() throws Exception {
        rig = new GatewayRig(MIMIC, Map.of("timePeriodMillis", "2000"), Duration.ofSeconds(5));
        rig.gateway.call(rig.post(server, "me"));
        rig.gateway.call(rig.post(server, "anna"));
        rig.gateway.call(rig.get(server, "/x"));
        rig.gateway.call(rig.post(server, "me"));
        rig.gateway.call(rig.post(server, "anna"));
        assertThat(since(0, 1)).as("another account").isLessThan(1800);
        assertThat(since(0, 2)).as("a read").isLessThan(1800);
        assertThat(since(0, 3)).as("the same account").isBetween(1800L, 3800L);
        assertThat(since(1, 4)).as("the same account").isBetween(1800L, 3800L);
    }

    private long since(int one, int other) {
        return Duration.ofNanos(server.asked.get(other).at() - server.asked.get(one).at()).toMillis();
    }
}
