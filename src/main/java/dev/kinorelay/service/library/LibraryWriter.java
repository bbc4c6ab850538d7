package dev.kinorelay.service.library;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Cells;
import dev.kinorelay.service.Capabilities;
import dev.kinorelay.service.Writer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts changes onto the library's shelves, which are cells of the ledger. */
@Component
class LibraryWriter implements Writer {

    private static final Capabilities CAPABILITIES = Capabilities.inLedger(1000);

    private final Cells cells;

    LibraryWriter(Cells cells) {
        this.cells = cells;
    }

    @Override
    public String service() {
        return Account.LIBRARY;
    }

    @Override
    public Capabilities capabilities(Shelf shelf) {
        return CAPABILITIES;
    }

    @Override
    public List<Receipt> write(Account account, Shelf shelf, List<Parcel> batch) {
        cells.apply(batch);
        return batch.stream().map(Receipt::delivered).toList();
    }
}
