package dev.kinorelay.flow;

import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parcels in whose call something broke: they go alone from then on, and are refused when it breaks again. */
final class Defects {

    private record Defect(int times, String message) {}

    private final Map<String, Defect> known = new HashMap<>();

    void note(List<Parcel> parcels, RuntimeException defect) {
        parcels.forEach(parcel -> known.merge(parcel.id(), new Defect(1, "A defect of Kinorelay: " + defect),
                (before, now) -> new Defect(before.times() + 1, now.message())));
    }

    boolean goesAlone(Parcel parcel) {
        return known.containsKey(parcel.id());
    }

    /** The end of it, when it broke twice. */
    Optional<Receipt> refusal(Parcel parcel) {
        return Optional.ofNullable(known.get(parcel.id())).filter(defect -> defect.times() > 1)
                .map(defect -> Receipt.refused(parcel, defect.message()));
    }

    void forget(List<String> parcelIds) {
        known.keySet().removeAll(parcelIds);
    }
}
