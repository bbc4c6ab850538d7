package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the shelves on which a title stands once: watchlist and ratings. */
@Component
final class TraktShelves {

    private final TraktBatch batches;

    TraktShelves(TraktBatch batches) {
        this.batches = batches;
    }

    void put(Account account, Shelf shelf, List<Addressed> titles, Receipts receipts) {
        if (shelf.equals(Shelf.RATINGS)) {
            List<Addressed> rated = new ArrayList<>(titles);
            rated.removeIf(one -> isTooLow(one, receipts));
            batches.send(new TraktBatch.Sending(account, shelf, "/sync/ratings", TraktShelves::ratingRow,
                    TraktShelves::rated, receipts), rated);
        } else {
            batches.send(new TraktBatch.Sending(account, shelf, "/sync/watchlist", Addressed::row,
                    TraktShelves::listed, receipts), titles);
        }
    }

    void take(Account account, Shelf shelf, List<Addressed> titles, Receipts receipts) {
        batches.send(new TraktBatch.Sending(account, shelf, "/sync/" + shelf + "/remove", Addressed::row,
                TraktShelves::taken, receipts), titles);
    }

    /** Whole stars from 1 to 10, halves upwards; 0 where there is none. */
    static long stars(Addressed one) {
        return Math.round(one.change().value().rating().ofTen());
    }

    private static boolean isTooLow(Addressed one, Receipts receipts) {
        if (stars(one) >= 1) {
            return false;
        }
        receipts.put(Receipt.refused(one.parcel(), "Trakt rates from 1 to 10; " + one.change().value().rating()
                + " is below that."));
        return true;
    }

    private static Map<String, Object> ratingRow(Addressed one) {
        Map<String, Object> row = one.row();
        row.put("rating", stars(one));
        if (one.change().since() != null) {
            row.put("rated_at", one.change().since().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        return row;
    }

    private static long listed(TraktAnswer answer, Receipts receipts) {
        long added = answer.count("added");
        if (added + answer.count("existing") != answer.known().size()) {
            throw answer.contradiction("its counts are not those of the titles it was sent");
        }
        answer.unknown().forEach(one -> receipts.put(unknown(one)));
        answer.known().forEach(one -> receipts.put(receipt(one, added > 0)));
        return added;
    }

    private static long rated(TraktAnswer answer, Receipts receipts) {
        if (answer.count("added") != answer.known().size()) {
            throw answer.contradiction("its counts are not those of the titles it was sent");
        }
        answer.unknown().forEach(one -> receipts.put(unknown(one)));
        answer.known().forEach(one -> receipts.put(Receipt.delivered(one.parcel())));
        return answer.known().stream().filter(one -> one.change().isAdd()).count();
    }

    /** What Trakt does not know is not on its shelf either. */
    private static long taken(TraktAnswer answer, Receipts receipts) {
        long deleted = answer.count("deleted");
        if (deleted > answer.known().size()) {
            throw answer.contradiction("more was removed than was asked for");
        }
        answer.unknown().forEach(one -> receipts.put(Receipt.alreadyThere(one.parcel())));
        answer.known().forEach(one -> receipts.put(receipt(one, deleted > 0)));
        return -deleted;
    }

    static Receipt unknown(Addressed one) {
        return Receipt.refused(one.parcel(), "Trakt does not know " + one.id() + " as a " + one.kind() + ".");
    }

    /** Trakt only counts: where some were new and some not, all are taken for delivered. */
    private static Receipt receipt(Addressed one, boolean anyDone) {
        return anyDone ? Receipt.delivered(one.parcel()) : Receipt.alreadyThere(one.parcel());
    }
}
