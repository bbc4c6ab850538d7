package dev.kinorelay.domain;

import java.util.List;
import java.util.Optional;

/** What a Service told us about a title. May be incomplete: kind UNKNOWN, no ids, no year. */
public record MediaRef(MediaKind kind, List<ExternalId> ids, String title, String originalTitle, Integer year,
        Integer season, Integer episode, Facts facts) {

    public static MediaRef of(MediaKind kind, ExternalId id, String title, Integer year) {
        return new MediaRef(kind, List.of(id), title, null, year, null, null, Facts.NONE);
    }

    public Optional<ExternalId> id(String namespace) {
        return ids.stream().filter(id -> id.namespace().equals(namespace)).findFirst();
    }
}
