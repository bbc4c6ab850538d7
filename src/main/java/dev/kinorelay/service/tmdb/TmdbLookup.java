package dev.kinorelay.service.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.Purpose;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** TMDb as a look-up: one call for each id it does not remember, some of them at once. */
@Component
class TmdbLookup implements Lookup {

    /** More than these are looked at closer only when a person does. */
    private static final int CLOSER = 5;

    private final TmdbKey key;
    private final TmdbIdentity identity;
    private final TmdbCatalogue catalogue;

    TmdbLookup(TmdbKey key, TmdbIdentity identity, TmdbCatalogue catalogue) {
        this.key = key;
        this.identity = identity;
        this.catalogue = catalogue;
    }

    @Override
    public String service() {
        return TmdbCalls.SERVICE;
    }

    @Override
    public Optional<NeedsAttention> hindrance() {
        return key.hindrance();
    }

    @Override
    public boolean knows(MediaRef ref) {
        return identity.knows(ref);
    }

    @Override
    public List<Optional<MediaRef>> identify(List<MediaRef> refs, Purpose purpose) {
        return refs.stream().map(identity::of).toList();
    }

    @Override
    public boolean searches() {
        return true;
    }

    @Override
    public List<Candidate> search(MediaRef wanted, Purpose purpose) {
        if (wanted.title() == null || wanted.title().isBlank()) {
            return List.of();
        }
        return switch (wanted.kind()) {
            case MOVIE, SHOW -> search(wanted.kind(), wanted);
            case UNKNOWN -> inTurn(search(MediaKind.MOVIE, wanted), search(MediaKind.SHOW, wanted));
            case SEASON, EPISODE -> List.of();
        };
    }

    /** Of that year first; where nothing of that year has the very name, of any year too, for catalogues differ in years. */
    private List<Candidate> search(MediaKind kind, MediaRef wanted) {
        List<JsonNode> found = new ArrayList<>();
        if (wanted.year() != null) {
            found.addAll(catalogue.search(kind, wanted.title(), wanted.year()));
        }
        if (found.stream().noneMatch(title -> isNamed(title, wanted.title()))) {
            found.addAll(catalogue.search(kind, wanted.title(), null));
        }
        Set<Long> seen = new LinkedHashSet<>();
        return found.stream().filter(title -> seen.add(title.path("id").longValue()))
                .map(title -> TmdbTitles.candidate(kind, title))
                .filter(candidate -> candidate.ref().title() != null)
                .toList();
    }

    private static boolean isNamed(JsonNode title, String name) {
        return List.of("title", "name", "original_title", "original_name").stream()
                .anyMatch(field -> title.path(field).asText().equalsIgnoreCase(name.strip()));
    }

    private static List<Candidate> inTurn(List<Candidate> some, List<Candidate> others) {
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < Math.max(some.size(), others.size()); i++) {
            all.addAll(some.subList(Math.min(i, some.size()), Math.min(i + 1, some.size())));
            all.addAll(others.subList(Math.min(i, others.size()), Math.min(i + 1, others.size())));
        }
        return all;
    }

    @Override
    public List<Candidate> closer(List<Candidate> candidates, Purpose purpose) {
        List<Candidate> closer = new ArrayList<>();
        for (Candidate candidate : candidates) {
            closer.add(closer.size() < CLOSER ? closer(candidate) : candidate);
        }
        return closer;
    }

    private Candidate closer(Candidate candidate) {
        var ref = candidate.ref();
        return catalogue.own(ref).map(told -> TmdbTitles.candidate(ref.kind(), told))
                .filter(told -> told.ref().ids().containsAll(ref.ids())).orElse(candidate);
    }
}
