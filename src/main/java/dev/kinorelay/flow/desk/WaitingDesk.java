package dev.kinorelay.flow.desk;

import dev.kinorelay.domain.Account;

/** What waits to be delivered: now, or not at all. What waits, and why, is read from the ledger's Waiting. */
public interface WaitingDesk {

    /** Does not wait for the ladder any longer, nor for single changes that were put off. */
    void retryNow(Account account);

    /** Drops one change that was not sent yet; false when it is on its way or over. */
    boolean drop(String parcelId, String droppedBy);
}
