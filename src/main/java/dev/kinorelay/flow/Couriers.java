package dev.kinorelay.flow;

import dev.kinorelay.ledger.Ledger;
import dev.kinorelay.ledger.Parcels;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.service.Writer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedStartupListener;
import org.apache.camel.support.LifecycleStrategySupport;
import org.springframework.stereotype.Component;

/** The couriers, one for each account: they start when the Camel context has started and stop before it stops. */
@Component("couriers")
class Couriers implements ExtendedStartupListener {

    private static final long PATIENCE_MILLIS = 10_000;

    private final Map<String, Courier> couriers = new LinkedHashMap<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    Couriers(CamelContext camel, List<Writer> writers, Ledger ledger, Parcels parcels, Runs runs, Clock clock)
            throws Exception {
        for (var writer : writers) {
            couriers.put(writer.service(), new Courier(writer.service(), writer, ledger, parcels, runs, clock,
                    () -> listeners.forEach(Runnable::run)));
        }
        camel.addStartupListener(this);
        camel.addLifecycleStrategy(new LifecycleStrategySupport() {

            @Override
            public void onContextStopping(CamelContext stopping) {
                halt();
            }
        });
    }

    /** Called after parcels were delivered or runs settled. */
    void afterDelivery(Runnable listener) {
        listeners.add(listener);
    }

    /** The only step inside the idempotent consumer. */
    public void wake(String account) {
        couriers.get(account).wake();
    }

    void wakeAll() {
        couriers.values().forEach(Courier::wake);
    }

    @Override
    public void onCamelContextStarted(CamelContext camel, boolean alreadyStarted) {
        // Couriers wait until everything else is up.
    }

    @Override
    public void onCamelContextFullyStarted(CamelContext camel, boolean alreadyStarted) {
        couriers.forEach(this::launch);
    }

    private void launch(String account, Courier courier) {
        threads.add(Thread.ofPlatform().name("courier-" + account).daemon().start(courier));
    }

    private void halt() {
        couriers.values().forEach(Courier::stop);
        for (var thread : threads) {
            try {
                thread.join(PATIENCE_MILLIS);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
