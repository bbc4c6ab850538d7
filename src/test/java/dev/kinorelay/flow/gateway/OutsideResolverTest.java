package dev.kinorelay.flow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Request;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideResolverTest {

    private static final Path MANNERS = Path.of("routes/services/web.yaml");

    /** Answers once with each, whatever it is asked. */
    private static final class Fickle implements DnsResolver {

        private final Deque<InetAddress[]> answers = new ArrayDeque<>();

        Fickle(String... addresses) throws UnknownHostException {
            for (String one : addresses) {
                var found = Arrays.stream(one.split(" ")).map(Fickle::address).toArray(InetAddress[]::new);
                answers.add(found);
            }
        }

        private static InetAddress address(String text) {
            try {
                return InetAddress.getByName(text);
            } catch (UnknownHostException defect) {
                throw new IllegalArgumentException(defect);
            }
        }

        @Override
        public InetAddress[] resolve(String host) {
            return answers.poll();
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "0.0.0.0", "0.1.2.3", "10.1.2.3", "172.16.0.1", "172.31.255.255",
            "192.168.1.5", "169.254.169.254", "100.64.0.1", "198.18.0.1", "192.0.0.8", "224.0.0.1", "240.0.0.1",
            "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:c0a8:101::", "100::1"})
    void whatLiesInsideIsRefused(String address) throws Exception {
        assertThatThrownBy(() -> new OutsideResolver(new Fickle(address), List.of()).resolve("example.org"))
                .isInstanceOf(InsideHost.class);
        assertThatThrownBy(() -> new OutsideResolver(new Fickle("93.184.216.34 " + address), List.of())
                .resolve("example.org")).as("one of two").isInstanceOf(InsideHost.class);
        assertThat(new OutsideResolver(new Fickle(address), List.of("Example.org ")).resolve("example.org")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "1.1.1.1", "172.32.0.1", "100.128.0.1", "192.1.1.1",
            "2606:4700:4700::1111", "64:ff9b::101:101", "2002:101:101::"})
    void whatLiesOutsideIsReached(String address) throws Exception {
        assertThat(new OutsideResolver(new Fickle(address), List.of()).resolve("example.org"))
                .containsExactly(InetAddress.getByName(address));
    }

    @Test
    void aNameThatTurnsInwardsIsSeenEachTime() throws Exception {
        var resolver = new OutsideResolver(new Fickle("93.184.216.34", "127.0.0.1"), List.of());
        assertThat(resolver.resolve("example.org")).hasSize(1);
        assertThatThrownBy(() -> resolver.resolve("example.org")).isInstanceOf(InsideHost.class);
    }

    @Test
    void nothingIsSentToAnAddressInside() throws Exception {
        try (var server = new Loopback();
                var rig = new GatewayRig(MANNERS, Map.of("redeliveryDelay", "1"), Duration.ofSeconds(5), http -> {
                }, new OutsideSettings(List.of()))) {
            var refused = catchThrowableOfType(NeedsAttention.class,
                    () -> rig.gateway.call(Request.document(rig.account("me"), server.at("/list"))));
            assertThat(refused).hasMessageContaining("localhost lies inside your network")
                    .matches(NeedsAttention::isOfShelf);
            assertThat(refused.remedy()).contains("kinorelay.web.inside");
            assertThat(server.asked).isEmpty();
        }
    }

    @Test
    void aFileOfAnyKindComesAsItIs() throws Exception {
        try (var server = new Loopback();
                var rig = new GatewayRig(MANNERS, Map.of(), Duration.ofSeconds(5), http -> {
                }, new OutsideSettings(List.of("localhost")))) {
            server.deed = Loopback.json(200, "[1,2");
            var answer = rig.gateway.call(Request.document(rig.account("me"), server.at("/list")));
            assertThat(new String(answer.bytes().orElseThrow(), StandardCharsets.UTF_8)).isEqualTo("[1,2");
        }
    }
}
