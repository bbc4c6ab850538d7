package dev.kinorelay.service.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a reference is by its ids: IMDb's first, then TMDb's own, then TheTVDB's. */
@Component
final class TmdbIdentity {

    private static final Map<String, MediaKind> LISTS = new LinkedHashMap<>();

    static {
        LISTS.put("movie_results", MediaKind.MOVIE);
        LISTS.put("tv_results", MediaKind.SHOW);
        LISTS.put("tv_season_results", MediaKind.SEASON);
        LISTS.put("tv_episode_results", MediaKind.EPISODE);
    }

    private final TmdbCatalogue catalogue;

    TmdbIdentity(TmdbCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    boolean knows(MediaRef ref) {
        return TmdbIds.imdb(ref).isPresent() || hasOwn(ref) || tvdb(ref).isPresent();
    }

    private static boolean hasOwn(MediaRef ref) {
        return switch (ref.kind()) {
            case SEASON -> ref.season() != null && TmdbIds.own(MediaKind.SHOW, ref.show()).isPresent();
            case EPISODE -> ref.season() != null && ref.episode() != null
                    && TmdbIds.own(MediaKind.SHOW, ref.show()).isPresent();
            case MOVIE, SHOW, UNKNOWN -> TmdbIds.own(TmdbCatalogue.kindOf(ref), ref.ids()).isPresent();
        };
    }

    Optional<MediaRef> of(MediaRef ref) {
        return byImdb(ref).or(() -> catalogue.own(ref).map(told -> TmdbTitles.ref(TmdbCatalogue.kindOf(ref), told)))
                .or(() -> byTvdb(ref));
    }

    private Optional<MediaRef> byImdb(MediaRef ref) {
        return TmdbIds.imdb(ref).flatMap(id -> catalogue.find("imdb_id", id)
                .flatMap(found -> theOne(found, ref.kind())).map(told -> with(told, ExternalId.imdb(id))));
    }

    /** TheTVDB counts shows, seasons and episodes apart, and TMDb answers with whatever has that number. */
    private Optional<MediaRef> byTvdb(MediaRef ref) {
        return tvdb(ref).flatMap(id -> {
            var kind = MediaKind.of(id.namespace().substring("tvdb-".length()));
            return catalogue.find("tvdb_id", id.value()).flatMap(found -> first(found, kind))
                    .map(told -> with(told, id));
        });
    }

    private static Optional<ExternalId> tvdb(MediaRef ref) {
        return ref.ids().stream().filter(id -> id.namespace().matches("tvdb-(show|season|episode)")
                && TmdbIds.number(id.namespace(), List.of(id)).isPresent()).findFirst();
    }

    /** The kind wanted before others; where TMDb has two kinds under one id and nobody says which, neither. */
    private static Optional<MediaRef> theOne(JsonNode found, MediaKind wanted) {
        var kinds = LISTS.values().stream().filter(kind -> first(found, kind).isPresent()).toList();
        return kinds.contains(wanted) ? first(found, wanted)
                : kinds.size() == 1 ? first(found, kinds.getFirst()) : Optional.empty();
    }

    private static Optional<MediaRef> first(JsonNode found, MediaKind kind) {
        return LISTS.entrySet().stream().filter(list -> list.getValue() == kind)
                .map(list -> found.path(list.getKey()).path(0))
                .filter(title -> title.path("id").isIntegralNumber())
                .map(title -> TmdbTitles.ref(kind, title)).findFirst();
    }

    private static MediaRef with(MediaRef told, ExternalId asked) {
        var ids = new LinkedHashSet<>(List.of(asked));
        ids.addAll(told.ids());
        return new MediaRef(told.kind(), new ArrayList<>(ids), told.title(), told.originalTitle(), told.year(),
                told.season(), told.episode(), told.facts(), told.show());
    }
}
