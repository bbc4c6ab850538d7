package dev.kinorelay.domain;

import java.util.List;
import java.util.Optional;

/**
 * What a Service told us about a title. May be incomplete: kind UNKNOWN, no ids, no year. {@code show} holds the ids of the
 * show that a season or episode belongs to, as far as they are known.
 */
public record MediaRef(MediaKind kind, List<ExternalId> ids, String title, String originalTitle, Integer year,
        Integer season, Integer episode, Facts facts, List<ExternalId> show) {

    public MediaRef(MediaKind kind, List<ExternalId> ids, String title, String originalTitle, Integer year,
            Integer season, Integer episode, Facts facts) {
        this(kind, ids, title, originalTitle, year, season, episode, facts, List.of());
    }

    public static MediaRef of(MediaKind kind, ExternalId id, String title, Integer year) {
        return new MediaRef(kind, List.of(id), title, null, year, null, null, Facts.NONE);
    }

    public Optional<ExternalId> id(String namespace) {
        return ids.stream().filter(id -> id.namespace().equals(namespace)).findFirst();
    }
}
