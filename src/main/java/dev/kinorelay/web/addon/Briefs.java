package dev.kinorelay.web.addon;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaRef;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Titles as a catalog shows them. */
final class Briefs {

    private Briefs() {}

    /** Each id once, for a client drops the second; titles of other kinds and without an IMDb id are left out. */
    static List<Meta> of(Stream<MediaRef> titles) {
        return titles.map(Briefs::of).filter(Objects::nonNull)
                .collect(java.util.stream.Collectors.toMap(Meta::id, each -> each, (one, _) -> one,
                        java.util.LinkedHashMap::new))
                .values().stream().toList();
    }

    private static Meta of(MediaRef ref) {
        String id = ref.id(ExternalId.IMDB).map(ExternalId::value).orElse(null);
        Kind kind = Stream.of(Kind.values()).filter(each -> each.kind == ref.kind()).findFirst().orElse(null);
        return id == null || kind == null ? null
                : new Meta(id, kind.type, name(ref, id), poster(id), "poster", year(ref), rating(ref),
                        ref.facts().genres(), null, null, null, null, null, null, null, null, hints(kind, id));
    }

    static String name(MediaRef ref, String id) {
        return ref.title() == null || ref.title().isBlank() ? id : ref.title();
    }

    static String poster(String id) {
        return "https://images.metahub.space/poster/medium/" + id + "/img";
    }

    static String year(MediaRef ref) {
        return ref.year() == null ? null : ref.year().toString();
    }

    static String rating(MediaRef ref) {
        Double rating = ref.facts().publicRating();
        return rating == null ? null : String.format(Locale.ROOT, "%.1f", rating);
    }

    static Meta.Hints hints(Kind kind, String id) {
        return kind == Kind.MOVIE ? new Meta.Hints(id) : null;
    }

    /** A client refuses a whole title for one date that is none; half a date is none. */
    static String moment(String written) {
        try {
            return written == null ? null : LocalDate.parse(written) + "T00:00:00.000Z";
        } catch (DateTimeParseException halfADate) {
            return null;
        }
    }
}
