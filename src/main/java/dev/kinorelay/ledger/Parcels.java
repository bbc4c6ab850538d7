package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Repository;

/** The parcels and their receipts. */
@Repository
public class Parcels {

    /** A stretch of one account's work: parcels of one shelf, in order of admission. */
    public record Batch(Account account, Shelf shelf, List<Parcel> parcels) {}

    /**
     * One statement stores key and Parcel: ADMITTED, or PLANNED in mode PLAN (which takes no key). False: the key was
     * there. An unsent open Parcel of the same Cell is SUPERSEDED in the same transaction. Joins {@link Ledger#writeInGroup}.
     */
    public boolean admit(String runId, Change change, Mode mode) {
        throw new UnsupportedOperationException();
    }

    /** The next ADMITTED or due POSTPONED parcels of this account, all of one person and shelf; empty when there is nothing. */
    public Batch next(String account, int limit, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The accounts (by name) that have open parcels. */
    public List<String> accountsWithWork() {
        throw new UnsupportedOperationException();
    }

    /** Writes receipts, and in the same transaction advances the Baseline of each DELIVERED or ALREADY_THERE parcel. */
    public void receive(Batch batch, List<Receipt> receipts) {
        throw new UnsupportedOperationException();
    }

    /** Puts a batch off until then, with the reason shown on the page. */
    public void postpone(Batch batch, Instant until, String reason) {
        throw new UnsupportedOperationException();
    }

    /** PLANNED to ADMITTED where the Cell still has the revision the plan saw; others become DROPPED "no longer holds". */
    public int applyPlan(String runId) {
        throw new UnsupportedOperationException();
    }

    /** Drops the PLANNED parcels of a run. */
    public int dropPlan(String runId) {
        throw new UnsupportedOperationException();
    }

    /** The parcels of a run in order of admission, after the given parcel id (null: from the first). */
    public List<Row> page(String runId, String after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** A parcel as it is shown. */
    public record Row(Parcel parcel, String reason, Instant admitted, Instant settled, Instant due) {}
}
