package dev.kinorelay.domain;

import java.time.Instant;
import java.util.List;

/**
 * What became of one Parcel; {@code until} is set for POSTPONED alone. A refusal is a receipt, never an exception.
 * {@code ids}: under which the far side knows the title, where we did not.
 */
public record Receipt(String parcelId, Parcel.State state, String reason, Instant until, List<ExternalId> ids) {

    public Receipt(String parcelId, Parcel.State state, String reason, Instant until) {
        this(parcelId, state, reason, until, List.of());
    }

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

    /** The same, and what was learned of the title on the way. */
    public Receipt knownAs(List<ExternalId> learned) {
        return new Receipt(parcelId, state, reason, until, List.copyOf(learned));
    }
}
