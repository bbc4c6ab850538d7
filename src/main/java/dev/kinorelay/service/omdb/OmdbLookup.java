package dev.kinorelay.service.omdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Picture;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.Purpose;
import dev.kinorelay.service.Told;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Knows films, shows and episodes by their IMDb ids, and finds films and shows by their names. */
@Component
final class OmdbLookup implements Lookup {

    static final String SERVICE = "omdb";
    private static final Map<MediaKind, String> TYPES = Map.of(MediaKind.MOVIE, "movie", MediaKind.SHOW, "series");

    private final OmdbCalls calls;

    OmdbLookup(OmdbCalls calls) {
        this.calls = calls;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public Optional<NeedsAttention> hindrance() {
        return calls.hasKey() ? Optional.empty() : Optional.of(OmdbTrouble.noKey());
    }

    @Override
    public boolean knows(MediaRef ref) {
        return ref.kind() != MediaKind.SEASON && Told.imdb(ref).isPresent();
    }

    @Override
    public List<Optional<MediaRef>> identify(List<MediaRef> refs, Purpose purpose) {
        return refs.stream().map(ref -> identify(ref, purpose)).toList();
    }

    private Optional<MediaRef> identify(MediaRef ref, Purpose purpose) {
        return !knows(ref) ? Optional.empty()
                : calls.title(Told.imdb(ref).orElseThrow().value(), purpose)
                        .flatMap(OmdbTitles::of)
                        .filter(told -> Told.mayBe(ref, told.kind()))
                        .map(told -> Told.with(told, ref));
    }

    @Override
    public boolean searches() {
        return true;
    }

    /** First with the year; without it when nothing has that name and year, for years differ by country. */
    @Override
    public List<Candidate> search(MediaRef wanted, Purpose purpose) {
        if (wanted.kind() == MediaKind.SEASON || wanted.kind() == MediaKind.EPISODE) {
            return List.of();
        }
        Map<String, String> wish = new HashMap<>(Map.of("s", wanted.title()));
        Optional.ofNullable(TYPES.get(wanted.kind())).ifPresent(type -> wish.put("type", type));
        Map<String, String> dated = new HashMap<>(wish);
        Optional.ofNullable(wanted.year()).ifPresent(year -> dated.put("y", year.toString()));
        List<Candidate> found = candidates(dated, wanted, purpose);
        return found.isEmpty() && !dated.equals(wish) ? candidates(wish, wanted, purpose) : found;
    }

    private List<Candidate> candidates(Map<String, String> wish, MediaRef wanted, Purpose purpose) {
        return calls.search(wish, purpose).stream()
                .flatMap(answer -> StreamSupport.stream(rows(answer).spliterator(), false))
                .flatMap(row -> OmdbTitles.of(row)
                        .filter(ref -> TYPES.containsKey(ref.kind()) && Told.mayBe(wanted, ref.kind()))
                        .map(ref -> new Candidate(ref, List.of(), null, poster(row)))
                        .stream())
                .toList();
    }

    private static JsonNode rows(JsonNode answer) {
        if (!answer.path("Search").isArray()) {
            throw OmdbTrouble.nonsense("it has no list of titles");
        }
        return answer.path("Search");
    }

    @Override
    public List<Candidate> closer(List<Candidate> candidates, Purpose purpose) {
        return candidates.stream()
                .map(one -> identify(one.ref(), purpose)
                        .map(ref -> new Candidate(ref, one.otherTitles(), one.popularity(), one.poster()))
                        .orElse(one))
                .toList();
    }

    private static Picture poster(JsonNode title) {
        String address = Told.text(title.path("Poster"));
        return address == null ? null : new Picture(SERVICE, address);
    }
}
