package dev.kinorelay.flow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Request;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The address comes with the request, and with it whether the line is encrypted. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HttpsTest {

    private static final Path MIMIC = Path.of("src/test/resources/services/mimic.yaml");
    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder;
    private Path keys;
    private HttpsServer server;

    @BeforeEach
    void open() throws Exception {
        makeKeys();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()));
        server.createContext("/", exchange -> {
            byte[] body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private void makeKeys() throws Exception {
        keys = folder.resolve("keys.p12");
        var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost",
                "-storetype", "PKCS12", "-keystore", keys.toString(), "-storepass", PASSWORD)
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        assertThat(made.waitFor()).isZero();
    }

    private SSLContext context() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private Request request(GatewayRig rig) {
        return Request.write(rig.account("me"), "POST",
                URI.create("https://localhost:" + server.getAddress().getPort() + "/x"), Map.of());
    }

    private static GatewayRig rig(SSLContextParameters tls) throws Exception {
        return new GatewayRig(MIMIC, Map.of("redeliveryDelay", "1"), Duration.ofSeconds(5),
                http -> http.setSslContextParameters(tls));
    }

    private SSLContextParameters trustingTheServer() {
        var store = new KeyStoreParameters();
        store.setResource("file:" + keys);
        store.setPassword(PASSWORD);
        store.setType("PKCS12");
        var trust = new TrustManagersParameters();
        trust.setKeyStore(store);
        var tls = new SSLContextParameters();
        tls.setTrustManagers(trust);
        return tls;
    }

    @Test
    void anAddressWithHttpsIsAskedEncrypted() throws Exception {
        try (var rig = rig(trustingTheServer())) {
            assertThat(rig.gateway.call(request(rig)).json().path("a").intValue()).isEqualTo(1);
        }
    }

    @Test
    void aCertificateThatIsNotTrustedSendsNothing() throws Exception {
        try (var rig = rig(null)) {
            var later = catchThrowableOfType(TryLater.class, () -> rig.gateway.call(request(rig)));
            assertThat(later).hasMessage("mimic has no certificate that is trusted.");
            assertThat(later.mayHaveArrived()).isFalse();
        }
    }
}
