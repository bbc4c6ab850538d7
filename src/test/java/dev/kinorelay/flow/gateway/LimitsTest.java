package dev.kinorelay.flow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinorelay.domain.TryLater;
import dev.kinorelay.flow.gateway.Loopback.Deed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** A service that never comes to an end, at the gateway every service has. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LimitsTest {

    private static final Path MIMIC = Path.of("src/test/resources/services/mimic.yaml");
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final int LIMIT = 1 << 20;
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String LONG = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2000000000\r\n\r\n";
    private static final String NEVER_READY = "HTTP/1.1 200 OK\r\nX-Long: ";

    private final CountDownLatch over = new CountDownLatch(1);
    private final Loopback server = new Loopback();
    private GatewayRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new GatewayRig(MIMIC, Map.of("redeliveryDelay", "1", "timePeriodMillis", "1"), Duration.ofSeconds(10),
                http -> new HttpSettings(Duration.ofSeconds(10), Duration.ofSeconds(10), SHORT,
                        DataSize.ofBytes(LIMIT)).settle(http));
    }

    @AfterEach
    void close() {
        over.countDown();
        rig.close();
        server.close();
    }

    /** A few bytes at a time, oftener than anybody would call silence. */
    private Deed drip(String head, String drop) {
        return (asked, connection) -> {
            var out = connection.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            while (!isOver()) {
                out.write(drop.getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
            return false;
        };
    }

    private boolean isOver() throws IOException {
        try {
            return over.await(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException end) {
            throw new IOException(end);
        }
    }

    static Stream<String[]> drips() {
        return Stream.of(new String[]{CHUNKED, "1\r\n \r\n"}, new String[]{LONG, " "},
                new String[]{NEVER_READY, "x"}, new String[]{"", "HTTP/1.1 100 Continue\r\n\r\n"});
    }

    @ParameterizedTest
    @MethodSource("drips")
    void aWriteWhoseAnswerDripsIsBrokenOffAndMayHaveArrived(String head, String drop) {
        server.deed = drip(head, drop);
        assertThat(write()).satisfies(later -> assertThat(later.mayHaveArrived()).isTrue())
                .hasMessage("mimic did not finish its answer within 0 s.");
        assertThat(server.asked).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("drips")
    void aReadWhoseAnswerDripsIsAskedAgainAndThenLater(String head, String drop) {
        server.deed = drip(head, drop);
        assertThat(read().mayHaveArrived()).isFalse();
        assertThat(server.asked).hasSize(3);
    }

    @Test
    void aServiceThatSaysNothingAtAllIsBrokenOffToo() {
        server.deed = server.silence();
        assertThat(write()).satisfies(later -> assertThat(later.mayHaveArrived()).isTrue())
                .hasMessage("mimic did not finish its answer within 0 s.");
    }

    @Test
    void aRequestThatIsNotTakenInIsBrokenOffAndMayHaveArrived() throws Exception {
        rig.close();
        open();
        try (var deaf = new java.net.ServerSocket(0, 50, java.net.InetAddress.getLoopbackAddress())) {
            var request = dev.kinorelay.service.Request.write(rig.account("me"), "POST",
                    java.net.URI.create("http://localhost:" + deaf.getLocalPort() + "/x"),
                    Map.of("a", "x".repeat(20 << 20)));
            assertThat(catchThrowableOfType(TryLater.class, () -> rig.gateway.call(request)).mayHaveArrived()).isTrue();
        }
    }

    @Test
    void anAnswerAsLargeAsTheLimitIsTakenAndOneByteMoreIsNot() {
        server.deed = Loopback.json(200, "\"" + "x".repeat(LIMIT - 2) + "\"");
        assertThat(rig.gateway.call(rig.get(server, "/x")).json().textValue()).hasSize(LIMIT - 2);
        server.deed = Loopback.json(200, "\"" + "x".repeat(LIMIT - 1) + "\"");
        assertThat(read()).hasMessage("mimic answered with more than 1 MB.");
        assertThat(write()).satisfies(later -> assertThat(later.mayHaveArrived()).isTrue())
                .hasMessage("mimic answered with more than 1 MB.");
    }

    @Test
    void theLimitCountsWhatIsUnpacked() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            fill(gzip, 64);
        }
        assertThat(packed.size()).isLessThan(LIMIT / 4);
        server.deed = Loopback.answer(200, packed.toByteArray(), "Content-Type: application/json",
                "Content-Encoding: gzip");
        assertThat(write()).satisfies(later -> assertThat(later.mayHaveArrived()).isTrue())
                .hasMessage("mimic answered with more than 1 MB.");
    }

    private static void fill(OutputStream out, int megabytes) throws IOException {
        byte[] blanks = new byte[1 << 20];
        java.util.Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < megabytes; i++) {
            out.write(blanks);
        }
    }

    @Test
    void aRefusalWithoutEndIsAnOutageAndNoRefusal() {
        server.deed = Loopback.json(404, " ".repeat(LIMIT + 1));
        assertThat(write().mayHaveArrived()).isTrue();
    }

    @Test
    void manyCallsAfterOneThatWasBrokenOffGoThrough() {
        server.deed = drip(CHUNKED, "1\r\n \r\n");
        assertThat(write()).isNotNull();
        server.deed = Loopback.json(200, "{}");
        Consumer<Integer> call = number -> assertThat(rig.gateway.call(rig.get(server, "/x")).isGood()).isTrue();
        for (int i = 0; i < 30; i++) {
            call.accept(i);
        }
        assertThat(server.connections).hasValue(2);
    }

    private TryLater read() {
        return catchThrowableOfType(TryLater.class, () -> rig.gateway.call(rig.get(server, "/x")));
    }

    private TryLater write() {
        return catchThrowableOfType(TryLater.class, () -> rig.gateway.call(rig.post(server, "me")));
    }
}
