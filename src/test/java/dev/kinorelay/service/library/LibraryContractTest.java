package dev.kinorelay.service.library;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.ledger.LedgerFixture;
import dev.kinorelay.service.Writer;
import dev.kinorelay.service.WriterContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class LibraryContractTest extends WriterContract {

    @TempDir
    private Path folder;
    private LedgerFixture ledger;

    @BeforeEach
    void open() {
        ledger = new LedgerFixture(folder);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Override
    protected Writer writer() {
        return new LibraryWriter(ledger.cells);
    }

    @Override
    protected Account account() {
        return Account.library(Person.ME);
    }

    @Override
    protected List<String> standing(Shelf shelf) {
        var standing = new ArrayList<String>();
        try (var marks = ledger.cells.marks(account(), shelf)) {
            marks.forEachRemaining(mark -> standing.add(mark.titleId() + " " + mark.value().code()));
        }
        return standing;
    }

    @Override
    protected TitleId title(int number) {
        try (var staging = ledger.snapshots.stage(account(), Shelf.WATCHLIST)) {
            var imdb = ExternalId.imdb("tt%07d".formatted(number));
            staging.accept(new Entry(MediaRef.of(MediaKind.MOVIE, imdb, "Title " + number, 2000), Value.PRESENT, null,
                    null, null, 0));
            var snapshot = staging.seal(true);
            ledger.snapshots.resolve(snapshot);
            try (var marks = ledger.snapshots.marks(snapshot)) {
                return marks.next().titleId();
            }
        }
    }
}
