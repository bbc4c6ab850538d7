package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.flow.desk.Desk;
import dev.kinorelay.ledger.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program on a ledger and an inbox of its own; files are handed to the intake at once, without waiting for a poll. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class WholeProgram {

    private static final String INBOX = "inbox";

    @Autowired
    protected Desk desk;
    @Autowired
    protected CamelContext camel;
    @Autowired
    protected Runs runs;
    @Autowired
    private Drops drops;
    @Autowired
    private InboxSettings settings;
    @Autowired
    private Couriers couriers;

    private final Semaphore delivered = new Semaphore(0);

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) {
        var home = home();
        registry.add("kinorelay.data", () -> home.resolve("data").toString());
        registry.add("kinorelay.inbox.folder", () -> home.resolve(INBOX).toString());
        registry.add("kinorelay.inbox.zone", () -> "UTC");
    }

    @BeforeEach
    void takeOver() throws Exception {
        couriers.afterDelivery(delivered::release);
        camel.getRouteController().stopRoute(INBOX + ".trigger");
    }

    protected Path inbox() {
        return settings.folder();
    }

    /** Drops a file below the person's folder and answers its run when that is settled, held or failed. */
    protected Run drop(Person person, String path, byte[] content) throws IOException {
        var file = inbox().resolve(person.name()).resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return take(person, file);
    }

    /** Takes the one file that waits in the person's folder. */
    protected Run takeWhatWaits(Person person) throws IOException {
        try (var files = Files.walk(inbox().resolve(person.name()))) {
            return take(person, files.filter(Files::isRegularFile).findFirst().orElseThrow());
        }
    }

    private Run take(Person person, Path file) {
        drops.arrived(INBOX, version(), file);
        assertThat(file).as("a taken file is moved out of the way").doesNotExist();
        return settled(runs.page(new Runs.Wanted(null, person, null, null, 1)).getFirst().id());
    }

    private String version() {
        return camel.getRoutes().stream().map(route -> route.getId()).filter(id -> id.startsWith(INBOX + "@"))
                .findFirst().orElseThrow().substring(INBOX.length() + 1);
    }

    protected Run settled(String runId) {
        var run = runs.find(runId).orElseThrow();
        while (run.state() == Run.State.DECIDED) {
            awaitDelivery();
            run = runs.find(runId).orElseThrow();
        }
        return run;
    }

    private void awaitDelivery() {
        try {
            assertThat(delivered.tryAcquire(20, TimeUnit.SECONDS)).as("a delivery within 20 s").isTrue();
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }

    private static Path home() {
        try {
            return Files.createTempDirectory("kinorelay");
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
