package dev.kinorelay.flow;

import dev.kinorelay.ledger.LedgerMemory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.support.ServletRequestHandledEvent;

/** When there was nothing to do for a while, gives back the memory that the work before has left behind. */
@Component
class Quiet implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Quiet.class);
    private static final long A_WHILE_SECONDS = 10;
    /** A collection takes a tenth of a second; for less it is not worth it. */
    private static final long WORTH_IT = 6L * 1024 * 1024;

    private final LedgerMemory memory;
    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("quiet").daemon().factory());
    private ScheduledFuture<?> next;
    private long left;

    Quiet(LedgerMemory memory, Couriers couriers) {
        this.memory = memory;
        couriers.afterDelivery(this::stirred);
    }

    /** Something was done: the while begins anew. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void stirred() {
        if (clock.isShutdown()) {
            return;
        }
        if (next != null) {
            next.cancel(false);
        }
        next = clock.schedule(this::giveBack, A_WHILE_SECONDS, TimeUnit.SECONDS);
    }

    /** Who looks at pages leaves something behind too, even if they never stop; who only asks how it is does not count. */
    @EventListener
    synchronized void seen(ServletRequestHandledEvent request) {
        if (!request.getRequestUrl().startsWith("/actuator") && (next == null || next.isDone())) {
            stirred();
        }
    }

    private void giveBack() {
        try {
            memory.giveBack();
        } catch (RuntimeException trouble) {
            LOG.debug("The ledger is busy and keeps its memory", trouble);
        }
        if (used() - left >= WORTH_IT) {
            // The serial collector shrinks the heap at a full collection and makes none while nobody asks for memory.
            System.gc();
            left = used();
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
