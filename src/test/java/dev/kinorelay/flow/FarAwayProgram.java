package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Value;
import dev.kinorelay.flow.desk.StartAnswer;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.ledger.Persons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The whole program with a make-believe service far away, to which each person of a test may be connected. */
@Import(FarAwayProgram.Faraway.class)
abstract class FarAwayProgram extends WholeProgram {

    @Autowired
    protected FarAway faraway;
    @Autowired
    private AccountBook book;
    @Autowired
    private Persons persons;

    /** The beans of the service. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Faraway {

        @Bean
        FarAway faraway() {
            return new FarAway();
        }
    }

    /** Pipelines by their ids, beside the shipped inbox; a second look follows at once. */
    static void pipelines(DynamicPropertyRegistry registry, Map<String, String> texts) throws IOException {
        var folder = Files.createTempDirectory("pipelines");
        var inbox = Files.readString(Path.of("routes/pipelines/inbox.yaml"));
        Files.writeString(folder.resolve("inbox.yaml"), inbox.replace("removals=no\"", "removals=guarded\""));
        for (var text : texts.entrySet()) {
            Files.writeString(folder.resolve(text.getKey() + ".yaml"), text.getValue());
        }
        registry.add("kinorelay.pipelines", folder::toString);
        registry.add("kinorelay.safety.second-look", () -> "0s");
    }

    /** A pipeline that carries a shelf from one account to another, and that nothing but a person starts. */
    static String carries(String id, String from, String shelf, String to, String removals) {
        return """
                # Carries the %3$s from %2$s to %4$s when it is asked.
                - route:
                    id: %1$s
                    description: When it is asked, bring the %3$s of %2$s to %4$s.
                    autoStartup: false
                    from:
                      uri: quartz:%1$s
                      parameters: { cron: "0 0 4 1 1 ?" }
                      steps:
                        - to: { id: read, uri: "kamelet:read?account=%2$s&shelf=%3$s" }
                        - to: { id: compare, uri: "kamelet:compare?account=%4$s&shelf=%3$s&removals=%5$s" }
                        - to: { id: guard, uri: "kamelet:guard?removals=10&additions=5" }
                        - split:
                            id: each-change
                            simple: ${body.changes}
                            streaming: true
                            steps:
                              - to: { id: keep, uri: "kamelet:deliver?account=%4$s&shelf=%3$s" }
                """.formatted(id, from, shelf, to, removals);
    }

    /** A person with an account far away, of the same name as its service. */
    Account connected(String name) {
        var person = new Person(name);
        persons.add(person);
        var account = new Account(person, FarAway.SERVICE, FarAway.SERVICE);
        book.add(account);
        return account;
    }

    /** Starts the pipeline for the account's person and answers the run when it is settled, held, planned or failed. */
    Run start(String pipeline, Account account, Mode mode) {
        while (true) {
            switch (desk.start(pipeline, Optional.of(account.person()), mode, "page")) {
                case StartAnswer.Started started -> {
                    return settled(decided(started.runIds().getFirst()));
                }
                case StartAnswer.AlreadyRunning last -> Thread.onSpinWait();
                case StartAnswer other -> throw new AssertionError(other);
            }
        }
    }

    Run start(String pipeline, Account account) {
        return start(pipeline, account, Mode.LIVE);
    }

    /** Consents and answers the run when it is settled. */
    Run applied(String runId) {
        desk.consent(runId);
        return settled(runId);
    }

    /** The run's id, as soon as its route is done. */
    String decided(String runId) {
        while (runs.find(runId).map(run -> run.state() == Run.State.OPEN).orElse(true)) {
            Thread.onSpinWait();
        }
        return runId;
    }

    static Entry entry(String imdb, Value value, String since) {
        return new Entry(MediaRef.of(MediaKind.MOVIE, ExternalId.imdb(imdb), "Film " + imdb, 2001), value,
                since == null ? null : Instant.parse(since + "T00:00:00Z"), null, null, 0);
    }

    static Entry rated(String imdb, int rating) {
        return entry(imdb, Value.of(Rating.outOfTen(rating)), "2025-01-05");
    }

    static Entry played(String imdb, String day) {
        return entry(imdb, Value.of(Play.onDay(Instant.parse(day + "T00:00:00Z"))), day);
    }
}
