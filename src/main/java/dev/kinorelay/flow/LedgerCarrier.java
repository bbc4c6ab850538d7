package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.ledger.Parcels.Batch;
import dev.kinorelay.service.Writer;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries to shelves that the ledger keeps: effect and receipt are one transaction, so that nothing is ever unknown. */
final class LedgerCarrier {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerCarrier.class);
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final Writer writer;
    private final Depot depot;

    LedgerCarrier(Writer writer, Depot depot) {
        this.writer = writer;
        this.depot = depot;
    }

    /** False when there is nothing to carry. */
    boolean carry(Account account, Shelf shelf) {
        int size = writer.capabilities(shelf).batch();
        var batch = depot.parcels().next(account, shelf, size, depot.now());
        if (batch.parcels().isEmpty()) {
            return false;
        }
        try {
            deliver(batch);
        } catch (TryLater later) {
            postpone(batch, later.after(), later.getMessage());
        } catch (NeedsAttention attention) {
            postpone(batch, A_WHILE, attention.getMessage() + " " + attention.remedy());
        } catch (RuntimeException defect) {
            LOG.error("A batch for {} could not be written; its parcels are tried one by one", account, defect);
            batch.parcels().forEach(parcel -> alone(batch, parcel));
        }
        return true;
    }

    private void deliver(Batch batch) {
        var receipts = depot.ledger().write(() -> {
            var written = writer.write(batch.account(), batch.shelf(), batch.parcels());
            depot.parcels().receive(batch, written);
            return written;
        });
        receipts.forEach(receipt -> depot.receipts().accept(receipt.state()));
    }

    private void postpone(Batch batch, Duration patience, String reason) {
        depot.parcels().postpone(batch, depot.now().plus(patience), reason);
    }

    /** A parcel that cannot be written is refused with the defect's message, so that its neighbours go on. */
    private void alone(Batch batch, Parcel parcel) {
        var single = new Batch(batch.account(), batch.shelf(), List.of(parcel));
        try {
            deliver(single);
        } catch (TryLater | NeedsAttention trouble) {
            postpone(single, A_WHILE, trouble.getMessage());
        } catch (RuntimeException defect) {
            depot.parcels().receive(single, List.of(Receipt.refused(parcel, "A defect of Kinorelay: " + defect)));
        }
    }
}
