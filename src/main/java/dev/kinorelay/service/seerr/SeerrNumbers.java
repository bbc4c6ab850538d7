package dev.kinorelay.service.seerr;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.service.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** TMDb's number of a title, under which Seerr takes it; looked up beside the requests, a few at once. */
@Component
class SeerrNumbers {

    private final SeerrLookup lookup;
    private final Semaphore places = new Semaphore(8);

    SeerrNumbers(SeerrLookup lookup) {
        this.lookup = lookup;
    }

    Optional<SeerrTitle.Key> of(MediaRef ref) {
        return known(ref).or(() -> lookup.knows(ref) ? lookUp(ref) : Optional.empty());
    }

    private static Optional<SeerrTitle.Key> known(MediaRef ref) {
        return key(ref, MediaKind.MOVIE).or(() -> key(ref, MediaKind.SHOW));
    }

    private static Optional<SeerrTitle.Key> key(MediaRef ref, MediaKind kind) {
        boolean fits = ref.kind() == kind || ref.kind() == MediaKind.UNKNOWN;
        return fits ? ref.id("tmdb-" + kind).map(ExternalId::value).filter(value -> value.matches("[1-9]\\d{0,17}"))
                .map(value -> new SeerrTitle.Key(kind, Long.parseLong(value))) : Optional.empty();
    }

    private Optional<SeerrTitle.Key> lookUp(MediaRef ref) {
        places.acquireUninterruptibly();
        try {
            return lookup.identify(List.of(ref), Purpose.RUN).getFirst().flatMap(SeerrNumbers::known);
        } finally {
            places.release();
        }
    }
}
