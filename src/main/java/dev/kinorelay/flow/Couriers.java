package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.ledger.Dispatch;
import dev.kinorelay.ledger.Ledger;
import dev.kinorelay.ledger.Parcels;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.service.Writer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExtendedStartupListener;
import org.apache.camel.support.LifecycleStrategySupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The couriers, one for each account: they start when the Camel context has started and stop before it stops. */
@Component("couriers")
class Couriers implements ExtendedStartupListener {

    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LINGER = Duration.ofSeconds(10);

    private final Map<String, Writer> writers;
    private final Map<Account, Shift> shifts = new ConcurrentHashMap<>();
    private final Set<Account> strangers = ConcurrentHashMap.newKeySet();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Depot depot;
    private final Runs runs;
    private volatile boolean open;

    Couriers(CamelContext camel, List<Writer> writers, Ledger ledger, Parcels parcels, Dispatch dispatch,
            AccountBook book, Runs runs, Clock clock, DeliverySettings settings, ReceiptCounts counts)
            throws Exception {
        this.writers = writers.stream().collect(Collectors.toMap(Writer::service, Function.identity()));
        this.runs = runs;
        this.depot = new Depot(ledger, parcels, dispatch, book, clock, settings, this::settle, counts);
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

    /** The only step inside the idempotent consumer: what was admitted is carried as soon as it is committed. */
    public void wake(Exchange exchange) {
        wake(exchange.getProperty(Carried.PARCEL, Change.class).account());
    }

    /** Something changed for this account. */
    void wake(Account account) {
        if (!open) {
            return; // all that waits is found when the couriers start
        }
        if (writers.containsKey(account.service())) {
            depot.ledger().afterCommit(shifts.computeIfAbsent(account, this::shift).bell());
        } else if (strangers.add(account)) {
            LOG.warn("Nothing can carry what waits for {}: there is no service {}", account, account.service());
        }
    }

    private Shift shift(Account account) {
        return new Shift(account, depot.clock(), LINGER,
                bell -> new Courier(account, writers.get(account.service()), depot, bell));
    }

    void wakeAll() {
        depot.parcels().accountsWithWork().forEach(this::wake);
    }

    /** Whether none is at work: nothing happens by itself until a bell rings or the clock has moved. */
    boolean areAtRest() {
        return shifts.values().stream().allMatch(Shift::isAtRest);
    }

    /** Runs whose last parcel has its receipt are over; whoever waits for that is told. */
    void settle() {
        runs.settleFinished();
        listeners.forEach(Runnable::run);
    }

    @Override
    public void onCamelContextStarted(CamelContext camel, boolean alreadyStarted) {
        // Couriers wait until everything else is up.
    }

    @Override
    public void onCamelContextFullyStarted(CamelContext camel, boolean alreadyStarted) {
        open = true;
        settle();
        wakeAll();
    }

    private void halt() {
        open = false;
        shifts.values().forEach(Shift::end);
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (var shift : shifts.values()) {
                shift.join(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
