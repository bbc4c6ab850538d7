package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Cursor;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Repository;

/** The cells: each title on each shelf of each account as the ledger knows it. For the library they are the shelf itself. */
@Repository
public class Cells {

    /** What stands on the shelf with open Parcels applied, sorted by title and occurrence, in pages by key. */
    public Cursor<Mark> marks(Account account, Shelf shelf) {
        throw new UnsupportedOperationException();
    }

    public long size(Account account, Shelf shelf) {
        throw new UnsupportedOperationException();
    }

    /** How often this cell was written; 0 when it never was. */
    public long revision(Account account, Shelf shelf, TitleId titleId, String occurrence) {
        throw new UnsupportedOperationException();
    }

    /** All entries of a shelf in order of title. */
    public void each(Account account, Shelf shelf, Consumer<Entry> sink) {
        throw new UnsupportedOperationException();
    }

    /** Writes the parcels' changes into their cells, growing each revision, and raises the revision of each shelf touched. */
    public void apply(List<Parcel> parcels) {
        throw new UnsupportedOperationException();
    }
}
