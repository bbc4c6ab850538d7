package dev.kinorelay.service.seerr;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.Purpose;
import dev.kinorelay.service.Told;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows films and shows by their IMDb ids, shows by TheTVDB's too, and finds both by their names: TMDb without a key of our own. */
@Component
final class SeerrLookup implements Lookup {

    static final String SERVICE = "seerr";

    private final SeerrPlace place;
    private final SeerrCalls calls;

    SeerrLookup(SeerrPlace place, SeerrCalls calls) {
        this.place = place;
        this.calls = calls;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public Optional<NeedsAttention> hindrance() {
        return place.hindrance();
    }

    @Override
    public boolean knows(MediaRef ref) {
        return query(ref).isPresent();
    }

    private static Optional<String> query(MediaRef ref) {
        if (ref.kind() == MediaKind.SEASON || ref.kind() == MediaKind.EPISODE) {
            return Optional.empty();
        }
        return Told.imdb(ref).map(id -> "imdb:" + id.value())
                .or(() -> ref.id("tvdb-show")
                        .filter(id -> Told.mayBe(ref, MediaKind.SHOW) && id.value().matches("[1-9]\\d{0,17}"))
                        .map(id -> "tvdb:" + id.value()));
    }

    @Override
    public List<Optional<MediaRef>> identify(List<MediaRef> refs, Purpose purpose) {
        return refs.stream().map(ref -> query(ref).flatMap(query -> identify(ref, query))).toList();
    }

    /** What an id leads to is one title; two of them would be a guess. */
    private Optional<MediaRef> identify(MediaRef ref, String query) {
        var found = calls.search(query, Duration.ofDays(1)).stream()
                .flatMap(row -> SeerrTitles.of(row).stream())
                .map(Candidate::ref)
                .filter(told -> Told.mayBe(ref, told.kind())
                        && (!query.startsWith("tvdb:") || told.kind() == MediaKind.SHOW))
                .toList();
        return found.size() != 1 ? Optional.empty()
                : Optional.of(found.getFirst())
                        .map(told -> Told.with(told, ref));
    }

    @Override
    public boolean searches() {
        return true;
    }

    @Override
    public List<Candidate> search(MediaRef wanted, Purpose purpose) {
        if (wanted.kind() == MediaKind.SEASON || wanted.kind() == MediaKind.EPISODE) {
            return List.of();
        }
        return calls.search(wanted.title().strip(), Duration.ofHours(1)).stream()
                .flatMap(row -> SeerrTitles.of(row).stream())
                .filter(found -> Told.mayBe(wanted, found.ref().kind()))
                .toList();
    }
}
