package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Capabilities;
import dev.kinorelay.service.Writer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Carries changes to watchlist, ratings and history of a Trakt account, a hundred in one call. */
@Component
final class TraktWriter implements Writer {

    private static final int STARS = 10;

    private final TraktAddresses addresses;
    private final TraktShelves shelves;
    private final TraktPlays plays;
    private final TraktReadBack readBack;
    private final TraktActivities activities;
    private final int batch;

    TraktWriter(TraktAddresses addresses, TraktShelves shelves, TraktPlays plays, TraktReadBack readBack,
            TraktActivities activities, TraktSettings settings) {
        this.addresses = addresses;
        this.shelves = shelves;
        this.plays = plays;
        this.readBack = readBack;
        this.activities = activities;
        this.batch = settings.batch();
    }

    @Override
    public String service() {
        return TraktReader.SERVICE;
    }

    @Override
    public Capabilities capabilities(Shelf shelf) {
        var remote = Capabilities.remote(batch, 1).ratingInSteps(STARS);
        return shelf.equals(Shelf.WATCHLIST) ? remote.leavingWhenWatched() : remote;
    }

    @Override
    public List<Receipt> write(Account account, Shelf shelf, List<Parcel> parcels) {
        if (!TraktReader.SHELVES.contains(shelf)) {
            return parcels.stream()
                    .map(parcel -> Receipt.refused(parcel, "Kinorelay does not write " + shelf + " on Trakt."))
                    .toList();
        }
        var receipts = new Receipts();
        try {
            carry(account, shelf, addresses.of(account, parcels, receipts), receipts);
        } finally {
            activities.forget(account);
        }
        return receipts.of(parcels);
    }

    private void carry(Account account, Shelf shelf, List<Addressed> titles, Receipts receipts) {
        var gone = titles.stream().filter(one -> one.change().isRemove()).toList();
        var wanted = titles.stream().filter(one -> !one.change().isRemove()).toList();
        if (shelf.holdsPlays()) {
            plays.take(account, gone, receipts);
            plays.put(account, wanted, receipts);
        } else {
            shelves.take(account, shelf, gone, receipts);
            shelves.put(account, shelf, wanted, receipts);
        }
    }

    @Override
    public List<Receipt> confirm(Account account, Shelf shelf, List<Parcel> unknown) {
        var titles = addresses.of(account, unknown, new Receipts());
        return readBack.of(account, shelf, titles).stream().map(one -> Receipt.delivered(one.parcel())).toList();
    }
}
