package dev.kinorelay.domain;

import java.time.Instant;

/** What became of one Parcel; {@code until} is set for POSTPONED alone. A refusal is a receipt, never an exception. */
public record Receipt(String parcelId, Parcel.State state, String reason, Instant until) {

    public static Receipt delivered(Parcel parcel) {
        return new Receipt(parcel.id(), Parcel.State.DELIVERED, null, null);
    }

    public static Receipt alreadyThere(Parcel parcel) {
        return new Receipt(parcel.id(), Parcel.State.ALREADY_THERE, null, null);
    }

    public static Receipt refused(Parcel parcel, String reason) {
        return new Receipt(parcel.id(), Parcel.State.REFUSED, reason, null);
    }

    /** The service has no room or leave for this one now; its neighbours may go on. */
    public static Receipt postponed(Parcel parcel, String reason, Instant until) {
        return new Receipt(parcel.id(), Parcel.State.POSTPONED, reason, until);
    }
}
