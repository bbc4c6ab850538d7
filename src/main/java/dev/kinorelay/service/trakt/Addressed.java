package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Parcel;
import java.util.LinkedHashMap;
import java.util.Map;

/** A parcel with the kind and the one id under which Trakt is told of its title. */
record Addressed(Parcel parcel, MediaKind kind, ExternalId id) {

    Change change() {
        return parcel.change();
    }

    /** Trakt's word for titles of this kind. */
    String group() {
        return kind + "s";
    }

    Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ids", TraktIds.body(id));
        return row;
    }

    /** Whether a row on one of Trakt's shelves is about this title. */
    boolean isAbout(MediaRef ref) {
        return ref.kind() == kind
                && (ref.ids().contains(id) || ref.ids().stream().anyMatch(change().ref().ids()::contains));
    }
}
