package dev.kinorelay.flow;

import dev.kinorelay.domain.Change;
import dev.kinorelay.ledger.Ledger;
import dev.kinorelay.ledger.Parcels;
import org.apache.camel.Exchange;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.springframework.stereotype.Component;

/**
 * Admission: adding the key stores the Parcel itself, in one statement. Confirming and removing touch nothing, so that no
 * later failure can take an admission back.
 */
@Component("ledgerRepository")
class LedgerIdempotentRepository extends ServiceSupport implements IdempotentRepository {

    private final Ledger ledger;
    private final Parcels parcels;

    LedgerIdempotentRepository(Ledger ledger, Parcels parcels) {
        this.ledger = ledger;
        this.parcels = parcels;
    }

    /**
     * Whether the Parcel is new. Of a group that is not known before it is written: then the courier is woken for
     * nothing, once, and the run counts what was admitted when it is.
     */
    @Override
    public boolean add(Exchange exchange, String key) {
        var run = Carried.run(exchange);
        var mode = run.mode();
        var change = exchange.getProperty(Carried.PARCEL, Change.class);
        if (change == null) {
            return false; // it is so already
        }
        int place = run.place(change);
        if (isReplayable(run)) {
            ledger.writeInGroup(() -> {
                boolean fresh = parcels.admit(run.runId(), change, mode);
                ledger.afterCommit(() -> run.delivered(place, change.verb(), fresh));
            });
            return true;
        }
        boolean fresh = ledger.writeThrough(() -> parcels.admit(run.runId(), change, mode));
        run.delivered(place, change.verb(), fresh);
        return fresh;
    }

    /** A file, a timer or a shelf fires again after a kill; a webhook comes once. */
    private static boolean isReplayable(RunInProgress run) {
        return !"webhook".equals(run.fire().trigger());
    }

    @Override
    public boolean add(String key) {
        throw new UnsupportedOperationException("A Parcel is admitted with its exchange");
    }

    @Override
    public boolean contains(String key) {
        throw new UnsupportedOperationException("Admission asks and stores in one statement");
    }

    @Override
    public boolean remove(String key) {
        return false;
    }

    @Override
    public boolean confirm(String key) {
        return true;
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException("Keys are kept for good");
    }
}
