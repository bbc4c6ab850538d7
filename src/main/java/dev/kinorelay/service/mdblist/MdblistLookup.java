package dev.kinorelay.service.mdblist;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Cache;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.Purpose;
import dev.kinorelay.service.Told;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Knows films and shows by their ids at IMDb, TMDb, Trakt and TheTVDB, two hundred in one call. */
@Component
final class MdblistLookup implements Lookup {

    static final String SERVICE = "mdblist";

    private final MdblistCalls calls;
    private final MdblistBatch batch;
    private final Cache cache;
    private final int size;

    MdblistLookup(MdblistCalls calls, MdblistBatch batch, Cache cache, MdblistSettings settings) {
        this.calls = calls;
        this.batch = batch;
        this.cache = cache;
        size = settings.batch();
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public Optional<NeedsAttention> hindrance() {
        return calls.hasKey() ? Optional.empty() : Optional.of(MdblistTrouble.noKey());
    }

    @Override
    public int batch() {
        return size;
    }

    @Override
    public int parallel() {
        return 2;
    }

    @Override
    public boolean knows(MediaRef ref) {
        return MdblistBatch.key(ref).isPresent();
    }

    @Override
    public List<Optional<MediaRef>> identify(List<MediaRef> refs, Purpose purpose) {
        List<ExternalId> keys = refs.stream().flatMap(ref -> MdblistBatch.key(ref).stream()).distinct().toList();
        var known = batch.titles(keys, purpose);
        return refs.stream().map(ref -> MdblistBatch.key(ref)
                .map(key -> known.get(key.toString()))
                .flatMap(MdblistTitles::of)
                .filter(told -> Told.mayBe(ref, told.kind()))
                .map(told -> Told.with(told, ref)))
                .toList();
    }

    @Override
    public boolean searches() {
        return true;
    }

    @Override
    public List<Candidate> search(MediaRef wanted, Purpose purpose) {
        String type = switch (wanted.kind()) {
            case MOVIE, SHOW -> wanted.kind().toString();
            case UNKNOWN -> "any";
            case SEASON, EPISODE -> null;
        };
        if (type == null) {
            return List.of();
        }
        String query = "query=" + Told.encoded(wanted.title());
        // It takes a year to mean one more or less as well.
        String dated = query + Optional.ofNullable(wanted.year()).map(year -> "&year=" + year).orElse("");
        List<Candidate> found = candidates(type, dated, wanted, purpose);
        return found.isEmpty() && !dated.equals(query) ? candidates(type, query, wanted, purpose) : found;
    }

    private List<Candidate> candidates(String type, String query, MediaRef wanted, Purpose purpose) {
        var found = cache.get(SERVICE, "search:" + type + ":" + query, Duration.ofHours(1),
                () -> Optional.of(calls.search(type, query, purpose)).filter(rows -> !rows.isEmpty()));
        return found.stream().flatMap(rows -> StreamSupport.stream(rows.spliterator(), false))
                .flatMap(row -> MdblistTitles.of(row)
                        .filter(ref -> Told.mayBe(wanted, ref.kind()))
                        .map(ref -> new Candidate(ref, List.of(), null, MdblistTitles.poster(row)))
                        .stream())
                .toList();
    }

    /** The same in one call for all of them. */
    @Override
    public List<Candidate> closer(List<Candidate> candidates, Purpose purpose) {
        var seen = identify(candidates.stream().map(Candidate::ref).toList(), purpose);
        return IntStream.range(0, candidates.size()).mapToObj(i -> {
            Candidate one = candidates.get(i);
            MediaRef ref = seen.get(i).orElse(one.ref());
            return new Candidate(ref, one.otherTitles(), one.popularity(), one.poster());
        }).toList();
    }
}
