package dev.kinorelay.service.files;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Of files that went out nothing changes afterwards: what stands there is what was delivered, and the ledger knows it. */
@Component
class FilesReader implements Reader {

    private final Outboxes outboxes;

    FilesReader(Outboxes outboxes) {
        this.outboxes = outboxes;
    }

    @Override
    public String service() {
        return FilesAccount.SERVICE;
    }

    @Override
    public boolean reads(Shelf shelf) {
        return true;
    }

    @Override
    public Reading read(Account account, Shelf shelf, Since since, Consumer<Entry> sink) {
        outboxes.of(account);
        return Reading.unchanged(FilesAccount.SERVICE);
    }
}
