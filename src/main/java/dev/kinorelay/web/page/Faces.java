package dev.kinorelay.web.page;

import dev.kinorelay.domain.Details;
import dev.kinorelay.web.PictureAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who took part in a title; somebody with several jobs is shown once. */
record Faces(List<Face> cast, List<Face> crew) {

    /** One of them; {@code portrait}: where it is shown (null: none is known). */
    record Face(String name, String role, String portrait) {}

    static Faces of(Details told) {
        return told == null ? new Faces(List.of(), List.of()) : new Faces(faces(told.cast()), faces(told.crew()));
    }

    private static List<Face> faces(List<Details.Credit> credits) {
        Map<String, Face> known = new LinkedHashMap<>();
        credits.forEach(one -> known.merge(one.name(),
                new Face(one.name(), one.role(), PictureAddress.of(one.portrait(), "w185")), Faces::both));
        return List.copyOf(known.values());
    }

    private static Face both(Face one, Face other) {
        String role = one.role() == null ? other.role()
                : other.role() == null ? one.role() : one.role() + ", " + other.role();
        return new Face(one.name(), role, one.portrait() == null ? other.portrait() : one.portrait());
    }
}
