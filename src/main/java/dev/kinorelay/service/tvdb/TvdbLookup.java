package dev.kinorelay.service.tvdb;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.Purpose;
import dev.kinorelay.service.Told;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows films, shows and episodes by its own numbers and by IMDb's ids, and finds films and shows by their names. */
@Component
final class TvdbLookup implements Lookup {

    static final String SERVICE = "tvdb";
    /** What it calls each kind: in a path, and in an answer. */
    private static final Map<MediaKind, String> PATHS = new EnumMap<>(
            Map.of(MediaKind.MOVIE, "/movies/", MediaKind.SHOW, "/series/", MediaKind.EPISODE, "/episodes/"));
    private static final Map<MediaKind, String> WORDS = new EnumMap<>(
            Map.of(MediaKind.MOVIE, "movie", MediaKind.SHOW, "series", MediaKind.EPISODE, "episode"));

    private final TvdbLogin login;
    private final TvdbCalls calls;

    TvdbLookup(TvdbLogin login, TvdbCalls calls) {
        this.login = login;
        this.calls = calls;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public Optional<NeedsAttention> hindrance() {
        return login.hasKey() ? Optional.empty() : Optional.of(TvdbTrouble.noKey());
    }

    @Override
    public boolean knows(MediaRef ref) {
        return ref.kind() != MediaKind.SEASON && (Told.imdb(ref).isPresent() || own(ref).isPresent());
    }

    @Override
    public List<Optional<MediaRef>> identify(List<MediaRef> refs, Purpose purpose) {
        return refs.stream().map(ref -> knows(ref) ? identify(ref) : Optional.<MediaRef>empty()).toList();
    }

    /** By its own number it tells the others; by IMDb's id its own number and the kind. */
    private Optional<MediaRef> identify(MediaRef ref) {
        return own(ref).flatMap(this::byNumber).or(() -> Told.imdb(ref).flatMap(id -> byImdb(ref, id)))
                .map(told -> Told.with(told, ref));
    }

    private Optional<MediaRef> byNumber(ExternalId id) {
        MediaKind kind = MediaKind.of(id.namespace().substring("tvdb-".length()));
        String rest = kind == MediaKind.EPISODE ? "/extended" : "/extended?short=true";
        return calls.get(PATHS.get(kind) + id.value() + rest, Duration.ofDays(1))
                .flatMap(title -> TvdbTitles.of(kind, title));
    }

    private Optional<MediaRef> byImdb(MediaRef ref, ExternalId id) {
        var found = calls.get("/search/remoteid/" + id.value(), Duration.ofDays(1)).stream()
                .flatMap(TvdbSearch::rows)
                .flatMap(row -> WORDS.entrySet().stream()
                        .filter(kind -> Told.mayBe(ref, kind.getKey()) && row.path(kind.getValue()).isObject())
                        .flatMap(kind -> TvdbTitles.of(kind.getKey(), row.path(kind.getValue())).stream()))
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
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
        String type = wanted.kind() == MediaKind.UNKNOWN ? "" : "&type=" + WORDS.get(wanted.kind());
        String path = "/search?query=" + Told.encoded(wanted.title()) + type + "&limit=20";
        return calls.get(path, Duration.ofHours(1)).stream()
                .flatMap(TvdbSearch::rows)
                .flatMap(row -> TvdbSearch.candidate(row).stream())
                .filter(found -> Told.mayBe(wanted, found.ref().kind()))
                .toList();
    }

    private static Optional<ExternalId> own(MediaRef ref) {
        return PATHS.keySet().stream()
                .filter(kind -> Told.mayBe(ref, kind))
                .flatMap(kind -> ref.id("tvdb-" + kind).stream())
                .filter(id -> id.value().matches("[1-9]\\d{0,17}"))
                .findFirst();
    }
}
