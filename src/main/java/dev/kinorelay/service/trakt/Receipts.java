package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The receipts of one batch, as they come in. */
final class Receipts {

    private final Map<String, Receipt> byParcel = new HashMap<>();

    void put(Receipt receipt) {
        byParcel.put(receipt.parcelId(), receipt);
    }

    /** In the order of the batch; parcels without one are left out. */
    List<Receipt> of(List<Parcel> batch) {
        return batch.stream().map(parcel -> byParcel.get(parcel.id())).filter(Objects::nonNull).toList();
    }
}
