package dev.kinorelay.flow;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.ledger.Ledger;
import dev.kinorelay.ledger.Parcels;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.service.Writer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries the parcels of one account to its Writer, batch by batch, and sleeps until a bell rings. */
final class Courier implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration ROUND = Duration.ofMinutes(1);

    private final String account;
    private final Writer writer;
    private final Ledger ledger;
    private final Parcels parcels;
    private final Runs runs;
    private final Clock clock;
    private final Runnable delivered;
    private final Semaphore bell = new Semaphore(1);
    private volatile boolean stopped;

    Courier(String account, Writer writer, Ledger ledger, Parcels parcels, Runs runs, Clock clock, Runnable delivered) {
        this.account = account;
        this.writer = writer;
        this.ledger = ledger;
        this.parcels = parcels;
        this.runs = runs;
        this.clock = clock;
        this.delivered = delivered;
    }

    void wake() {
        bell.release();
    }

    void stop() {
        stopped = true;
        bell.release();
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                bell.tryAcquire(ROUND.toSeconds(), TimeUnit.SECONDS);
                bell.drainPermits();
                drain();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error defect) {
                LOG.error("The courier of {} could not carry on and tries again within a minute", account, defect);
            }
        }
    }

    /** Delivers everything that is due. */
    void drain() {
        boolean any = false;
        while (!stopped && carry()) {
            any = true;
        }
        boolean settled = !runs.settleFinished().isEmpty();
        if (any || settled) {
            delivered.run();
        }
    }

    private boolean carry() {
        var batch = parcels.next(account, 1000, clock.instant());
        if (batch.parcels().isEmpty()) {
            return false;
        }
        try {
            deliver(batch);
        } catch (TryLater later) {
            parcels.postpone(batch, clock.instant().plus(later.after()), later.getMessage());
        } catch (NeedsAttention attention) {
            parcels.postpone(batch, clock.instant().plus(ROUND), attention.getMessage() + " " + attention.remedy());
        } catch (RuntimeException defect) {
            LOG.error("A batch for {} could not be written; its parcels are tried one by one", account, defect);
            batch.parcels().forEach(parcel -> alone(batch, parcel));
        }
        return true;
    }

    private void deliver(Parcels.Batch batch) {
        ledger.write(() -> parcels.receive(batch, writer.write(batch.account(), batch.shelf(), batch.parcels())));
    }

    /** A parcel that cannot be written is refused with the defect's message, so that its neighbours go on. */
    private void alone(Parcels.Batch batch, Parcel parcel) {
        var single = new Parcels.Batch(batch.account(), batch.shelf(), List.of(parcel));
        try {
            deliver(single);
        } catch (TryLater | NeedsAttention trouble) {
            parcels.postpone(single, clock.instant().plus(ROUND), trouble.getMessage());
        } catch (RuntimeException defect) {
            parcels.receive(single, List.of(Receipt.refused(parcel, "A defect of Kinorelay: " + defect)));
        }
    }
}
