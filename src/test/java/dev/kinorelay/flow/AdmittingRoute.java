package dev.kinorelay.flow;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.ledger.Cells;
import dev.kinorelay.ledger.LedgerFixture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;

/** The shipped block {@code deliver} behind a splitter, as in every pipeline, in a plain Camel context with real couriers. */
public final class AdmittingRoute implements AutoCloseable {

    private final LedgerFixture ledger;
    private final DefaultCamelContext camel = new DefaultCamelContext();

    public AdmittingRoute(LedgerFixture ledger) throws Exception {
        this.ledger = ledger;
        var couriers = new Couriers(camel, List.of(new FarSide()), ledger.ledger, ledger.parcels, ledger.dispatch,
                ledger.book, ledger.runs, Clock.systemUTC(),
                new DeliverySettings(Duration.ofSeconds(90), Duration.ofSeconds(5), true),
                new ReceiptCounts(new SimpleMeterRegistry(), ledger.waiting));
        camel.getRegistry().bind("couriers", couriers);
        camel.getRegistry().bind("ledgerRepository", new LedgerIdempotentRepository(ledger.ledger, ledger.parcels));
        camel.getRegistry().bind("deliver", deliver());
        camel.getComponent("kamelet", KameletComponent.class).setLocation("file:routes/blocks");
        camel.addRoutes(new RouteBuilder() {

            @Override
            public void configure() {
                from("direct:changes").split(body()).streaming().to("kamelet:deliver?account=far");
            }
        });
        camel.start();
    }

    /** The block needs nothing but the cells for a change that is addressed already. */
    private Object deliver() throws ReflectiveOperationException {
        Constructor<?> made = Class.forName("dev.kinorelay.flow.block.Deliver").getDeclaredConstructors()[0];
        made.setAccessible(true);
        return made.newInstance(
                Stream.of(made.getParameterTypes()).map(type -> type == Cells.class ? ledger.cells : null).toArray());
    }

    /** Sends the changes through, as a run that was started like this, and answers when all are admitted. */
    public void admit(String runId, String trigger, List<Change> changes) {
        var run = new RunInProgress(new Fire("out", "v1", Person.ME, Mode.LIVE, runId, runId, trigger, null, null),
                runId);
        var sent = camel.createFluentProducerTemplate().to("direct:changes").withProcessor(exchange -> {
            exchange.setProperty(Carried.RUN, run);
            exchange.getMessage().setBody(changes);
        }).send();
        ledger.ledger.endGroup();
        if (sent.getException() != null) {
            throw new IllegalStateException(sent.getException());
        }
    }

    @Override
    public void close() {
        camel.stop();
    }
}
