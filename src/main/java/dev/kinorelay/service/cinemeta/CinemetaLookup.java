package dev.kinorelay.service.cinemeta;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Picture;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.Purpose;
import dev.kinorelay.service.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows films and shows by their IMDb ids, and finds them by their names. */
@Component
final class CinemetaLookup implements Lookup {

    static final String SERVICE = "cinemeta";
    private static final Map<MediaKind, String> TYPES = Map.of(MediaKind.MOVIE, "movie", MediaKind.SHOW, "series");
    private static final Set<MediaKind> KINDS = Set.of(MediaKind.MOVIE, MediaKind.SHOW, MediaKind.UNKNOWN);

    private final CinemetaCalls calls;

    CinemetaLookup(CinemetaCalls calls) {
        this.calls = calls;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public Optional<NeedsAttention> hindrance() {
        return Optional.empty();
    }

    @Override
    public boolean knows(MediaRef ref) {
        return KINDS.contains(ref.kind()) && Told.imdb(ref).isPresent();
    }

    @Override
    public List<Optional<MediaRef>> identify(List<MediaRef> refs, Purpose purpose) {
        return refs.stream().map(this::identify).toList();
    }

    private Optional<MediaRef> identify(MediaRef ref) {
        return knows(ref) ? kinds(ref).stream().flatMap(kind -> byId(ref, kind).stream()).findFirst()
                : Optional.empty();
    }

    private Optional<MediaRef> byId(MediaRef ref, MediaKind kind) {
        return calls.meta(TYPES.get(kind), Told.imdb(ref).orElseThrow().value()).map(meta -> {
            MediaRef told = CinemetaTitles.of(kind, meta)
                    .orElseThrow(() -> CinemetaCalls.nonsense("a title without a name, or of another type"));
            return Told.with(told, ref);
        });
    }

    @Override
    public boolean searches() {
        return true;
    }

    @Override
    public List<Candidate> search(MediaRef wanted, Purpose purpose) {
        List<Candidate> found = new ArrayList<>();
        if (KINDS.contains(wanted.kind())) {
            for (MediaKind kind : kinds(wanted)) {
                calls.search(TYPES.get(kind), wanted.title()).forEach(meta -> CinemetaTitles.of(kind, meta)
                        .map(ref -> new Candidate(ref, List.of(), null, poster(meta)))
                        .ifPresent(found::add));
            }
        }
        return found;
    }

    /** What a list of titles leaves out. */
    @Override
    public List<Candidate> closer(List<Candidate> candidates, Purpose purpose) {
        return candidates.stream()
                .map(one -> identify(one.ref())
                        .map(ref -> new Candidate(ref, one.otherTitles(), one.popularity(), one.poster()))
                        .orElse(one))
                .toList();
    }

    private static List<MediaKind> kinds(MediaRef ref) {
        return ref.kind() == MediaKind.UNKNOWN ? List.of(MediaKind.MOVIE, MediaKind.SHOW) : List.of(ref.kind());
    }

    private static Picture poster(JsonNode meta) {
        String address = Told.text(meta.path("poster"));
        return address == null ? null : new Picture(SERVICE, address);
    }
}
