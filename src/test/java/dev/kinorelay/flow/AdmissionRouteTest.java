package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.LedgerFixture;
import dev.kinorelay.ledger.Runs;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is admitted stays admitted, whatever fails in the route afterwards. */
class AdmissionRouteTest {

    private static final Account FAR = new Account(Person.ME, "far", "far");

    @TempDir
    private Path folder;
    private LedgerFixture ledger;
    private DefaultCamelContext camel;
    private RunInProgress latest;

    @BeforeEach
    void start() throws Exception {
        ledger = new LedgerFixture(folder);
        camel = new DefaultCamelContext();
        camel.getRegistry().bind("ledgerRepository", new LedgerIdempotentRepository(ledger.ledger, ledger.parcels));
        camel.addRoutes(new RouteBuilder() {

            @Override
            public void configure() {
                onException(IllegalArgumentException.class).handled(true).log("handled");
                admitting("direct:admit");
                from("direct:inside").idempotentConsumer(simple("${exchangeProperty.kinorelay.key}"))
                        .idempotentRepository("ledgerRepository").removeOnFailure(false)
                        .throwException(IllegalStateException.class, "inside").end();
                from("direct:later").to("direct:admit").throwException(IllegalStateException.class, "later");
                from("direct:handled").to("direct:admit").throwException(IllegalArgumentException.class, "handled");
            }

            private void admitting(String from) {
                from(from).idempotentConsumer(simple("${exchangeProperty.kinorelay.key}"))
                        .idempotentRepository("ledgerRepository").removeOnFailure(false)
                        .setProperty("woken", constant(true)).end();
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
        ledger.close();
    }

    @Test
    void aFailureInsideTheBlockDoesNotTakeTheAdmissionBack() {
        assertThatThrownBy(() -> send("direct:inside", "timer", 1)).isInstanceOf(CamelExecutionException.class);
        ledger.ledger.endGroup();

        assertThat(waiting()).isEqualTo(1);
        assertThat(send("direct:admit", "webhook", 1)).as("admitted again").isFalse();
    }

    @Test
    void aLaterFailureBehindADirectDoesNotTakeTheAdmissionBack() {
        assertThatThrownBy(() -> send("direct:later", "timer", 1)).isInstanceOf(CamelExecutionException.class);
        ledger.ledger.endGroup();

        assertThat(waiting()).isEqualTo(1);
        assertThat(send("direct:admit", "webhook", 1)).as("admitted again").isFalse();
    }

    @Test
    void aFailureThatIsHandledDoesNotTakeTheAdmissionBack() {
        send("direct:handled", "timer", 1);
        ledger.ledger.endGroup();

        assertThat(waiting()).isEqualTo(1);
        assertThat(send("direct:admit", "webhook", 1)).as("admitted again").isFalse();
    }

    @Test
    void whatWasAdmittedBeforeCountsAsThatWhenItsGroupIsWritten() {
        send("direct:admit", "timer", 1);
        send("direct:admit", "timer", 1);
        ledger.ledger.endGroup();

        assertThat(waiting()).isEqualTo(1);
        assertThat(latest.tally().added()).isZero();
        assertThat(latest.tally().unchanged()).isEqualTo(1);
    }

    @Test
    void admissionsOfATimerShareACommitAndThoseOfAWebhookDoNot() {
        send("direct:admit", "timer", 1);
        assertThat(waitingElsewhere()).isZero();

        send("direct:admit", "webhook", 2);
        assertThat(waitingElsewhere()).as("with what was open before").isEqualTo(2);
    }

    /** Whether the change was admitted just now. */
    private boolean send(String where, String trigger, int number) {
        var runId = ledger.runs.open(new Runs.Opening("r" + number, "out", "v1", Person.ME, Mode.LIVE, "o" + number,
                trigger, null)).map(Run::id).orElse("r" + number);
        latest = new RunInProgress(new Fire("out", "v1", Person.ME, Mode.LIVE, runId, "o" + number, trigger, null,
                null), runId);
        var run = latest;
        var change = change(number);
        var template = camel.createFluentProducerTemplate().to(where).withProcessor(exchange -> {
            exchange.setProperty(Carried.RUN, run);
            exchange.setProperty("kinorelay.key", Parcel.keyOf(change));
            Carried.addressed(exchange, change);
        });
        var sent = template.send();
        if (sent.getException() != null) {
            throw new CamelExecutionException("failed", sent, sent.getException());
        }
        return sent.getProperty("woken", false, Boolean.class);
    }

    private static Change change(int number) {
        return new Change(number, Verb.ADD, Account.library(Person.ME), Shelf.WATCHLIST, FAR, Shelf.WATCHLIST,
                new TitleId("t" + number), MediaRef.of(MediaKind.MOVIE, ExternalId.imdb("tt0000001"), "One", 2001),
                Value.PRESENT, null, "", 0, null, null, null, null);
    }

    private long waiting() {
        return ledger.waiting.total().waiting();
    }

    private long waitingElsewhere() {
        return CompletableFuture.supplyAsync(this::waiting).join();
    }
}
