package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.flow.desk.AccountDesk;
import dev.kinorelay.flow.desk.StartAnswer;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.sandbox.trakt.TraktDouble;
import dev.kinorelay.service.Link;
import dev.kinorelay.service.LinkStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.component.resilience4j.ResilienceProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program, its shipped pipelines and its real gateway, against Trakt's double; both go by one clock that is moved. */
@Import({TraktProgram.Time.class, BrokenWriter.Wiring.class, TroubleChecks.class})
abstract class TraktProgram extends WholeProgram {

    static final MovedClock CLOCK = new MovedClock();
    static final TraktDouble TRAKT = TraktDouble.start(CLOCK);
    static final String SERVICE = "trakt";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    protected AccountDesk accounts;
    @Autowired
    protected Persons persons;
    @Autowired
    private Couriers couriers;

    private final Semaphore news = new Semaphore(0);

    /** One clock for everything. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        Clock movedClock() {
            return CLOCK;
        }
    }

    @DynamicPropertySource
    static void trakt(DynamicPropertyRegistry registry) throws IOException {
        registry.add("kinorelay.trakt.url", TRAKT::address);
        registry.add("kinorelay.trakt.auth", TRAKT::address);
        registry.add("kinorelay.trakt.client-id", () -> TraktDouble.CLIENT_ID);
        registry.add("kinorelay.trakt.client-secret", () -> TraktDouble.CLIENT_SECRET);
        registry.add("kinorelay.http.response-timeout", () -> "15s");
        registry.add("kinorelay.delivery.settle-after", () -> "90s");
        registry.add("kinorelay.delivery.second-look", () -> "0s");
        registry.add("kinorelay.safety.second-look", () -> "0s");
        var pipelines = pipelines();
        registry.add("kinorelay.pipelines", pipelines::toString);
        var services = services();
        registry.add("kinorelay.services", services::toString);
    }

    /** Those that are shipped, with removals allowed, and one for each shelf that goes the other way. */
    private static Path pipelines() throws IOException {
        var folder = Files.createTempDirectory("pipelines");
        try (var shipped = Files.list(Path.of("routes/pipelines"))) {
            for (var file : shipped.toList()) {
                Files.writeString(folder.resolve(file.getFileName()),
                        Files.readString(file).replace("removals=no", "removals=guarded")
                                .replaceFirst("(?m)^( +)id: (library-to-trakt-.*)$", "$1id: $2\n$1autoStartup: false"));
            }
        }
        for (String shelf : List.of("watchlist", "ratings", "history")) {
            String id = "trakt-to-library-" + shelf;
            Files.writeString(folder.resolve(id + ".yaml"),
                    FarAwayProgram.carries(id, SERVICE, shelf, Account.LIBRARY, "guarded"));
        }
        return folder;
    }

    /** The shipped manners without the waiting: what paces and pauses are worth is measured elsewhere. */
    private static Path services() throws IOException {
        var folder = Files.createTempDirectory("services");
        var shipped = Files.readString(Path.of("routes/services/trakt.yaml"));
        var hasty = shipped.replace("timePeriodMillis: \"1020\"", "timePeriodMillis: \"1\"")
                .replace("redeliveryDelay: \"2000\"", "redeliveryDelay: \"1\"");
        assertThat(hasty.length()).as("both were found").isEqualTo(shipped.length() - 6);
        Files.writeString(folder.resolve("trakt.yaml"), hasty);
        return folder;
    }

    @BeforeEach
    void begin() throws Exception {
        couriers.afterDelivery(news::release);
        FarShelf.makeTitlesKnown();
        calm();
    }

    /** No faults, an app in good standing, and a breaker that has seen nothing. */
    void calm() {
        rest();
        TRAKT.faults().clear();
        TRAKT.app().gone(false);
        TRAKT.journal().clear();
        breaker().transitionToCloseState();
    }

    /** The minute is over for which the service was left alone. */
    void breakerTriesAgain() {
        breaker().transitionToHalfOpenState();
    }

    String breakerState() {
        return breaker().getCircuitBreakerState();
    }

    private ResilienceProcessor breaker() {
        return camel.getProcessor("breaker", ResilienceProcessor.class);
    }

    /** Lets Kinorelay in with a code, as a person does. */
    Account link(Person person) {
        persons.add(person);
        var shown = accounts.connect(person, SERVICE, Optional.empty(), Link.Way.CODE, Map.of());
        TRAKT.devices().approve(shown.step().code(), TRAKT.member(person.name()));
        CLOCK.forward(Duration.ofSeconds(30));
        var linked = accounts.connection(shown.id()).orElseThrow();
        assertThat(linked.step().state()).as("%s", linked.step().message()).isEqualTo(LinkStep.State.LINKED);
        return linked.account();
    }

    /** The clock moves, and whoever waits for it looks at it. */
    void later(Duration time) {
        rest();
        CLOCK.forward(time);
        couriers.wakeAll();
    }

    /** Starts the pipeline for the person and answers its run as soon as it is decided, held, planned or failed. */
    Run start(String pipeline, Person person, Mode mode) {
        CLOCK.forward(Duration.ofMinutes(1));
        while (true) {
            switch (desk.start(pipeline, Optional.of(person), mode, "page")) {
                case StartAnswer.Started started -> {
                    String id = started.runIds().getFirst();
                    await(() -> assertThat(runs.find(id)).hasValueSatisfying(
                            run -> assertThat(run.state()).isNotEqualTo(Run.State.OPEN)));
                    return runs.find(id).orElseThrow();
                }
                case StartAnswer.AlreadyRunning last -> Thread.onSpinWait();
                case StartAnswer other -> throw new AssertionError(other);
            }
        }
    }

    /** Waits until the couriers rest and the check holds; what happens to deliveries is news, all else is looked at now and then. */
    void await(Runnable check) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (couriers.areAtRest() && holds(check)) {
                return;
            }
            listen();
        }
        assertThat(couriers.areAtRest()).as("the couriers came to rest").isTrue();
        check.run();
    }

    /** Whether the check holds when all that could be done by now is done. */
    boolean holdsAtRest(Runnable check) {
        rest();
        return holds(check);
    }

    /** What a courier still does belongs to the time before the clock moves or a story goes on. */
    private void rest() {
        await(() -> {
        });
    }

    private static boolean holds(Runnable check) {
        try {
            check.run();
            return true;
        } catch (AssertionError notYet) {
            return false;
        }
    }

    private void listen() {
        try {
            int heard = news.tryAcquire(20, TimeUnit.MILLISECONDS) ? 1 + news.drainPermits() : 0;
            assertThat(heard).isNotNegative();
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }
}
