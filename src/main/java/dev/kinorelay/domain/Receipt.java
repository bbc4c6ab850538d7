package dev.kinorelay.domain;

/** What became of one Parcel. A refusal is a receipt, never an exception. */
public record Receipt(String parcelId, Parcel.State state, String reason) {

    public static Receipt delivered(Parcel parcel) {
        return new Receipt(parcel.id(), Parcel.State.DELIVERED, null);
    }

    public static Receipt alreadyThere(Parcel parcel) {
        return new Receipt(parcel.id(), Parcel.State.ALREADY_THERE, null);
    }

    public static Receipt refused(Parcel parcel, String reason) {
        return new Receipt(parcel.id(), Parcel.State.REFUSED, reason);
    }
}
