package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of accounts on other machines follow what arrived there. */
final class ArrivedCells {

    private static final String STANDS = """
            SELECT value FROM cell
            WHERE person = ? AND account = ? AND shelf = ? AND title_id = ? AND occurrence = ? AND present = 1""";

    private final Cells cells;

    ArrivedCells(Cells cells) {
        this.cells = cells;
    }

    /** A cell's revision grows with what was delivered, and with what was there already if the cell did not know it. */
    void put(Statements sql, List<Receipt> arrived, Map<String, Parcel> parcels) {
        cells.apply(arrived.stream()
                .filter(receipt -> receipt.state() == Parcel.State.DELIVERED
                        || !isKnown(sql, parcels.get(receipt.parcelId()).change()))
                .map(receipt -> parcels.get(receipt.parcelId()))
                .toList());
    }

    private static boolean isKnown(Statements sql, Change change) {
        Account account = change.account();
        Optional<String> standing = sql.first(STANDS, row -> row.getString(1), account.person(), account.name(),
                change.shelf(), change.titleId(), change.occurrence());
        return change.isRemove() ? standing.isEmpty()
                : standing.filter(value -> value.equals(change.value().code())).isPresent();
    }
}
