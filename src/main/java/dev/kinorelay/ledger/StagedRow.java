package dev.kinorelay.ledger;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** An entry on its spot in the staging table. The candidate is the TitleId it brings along, should its title be new. */
record StagedRow(long spot, Entry entry) {

    static final String ADD = """
            INSERT INTO stage (spot, namespace, value_id, candidate, occurrence, value, since, rank, note, line,
                kind, title, original_title, sort_title, year, season, episode,
                title_type, genres, public_rating, votes, runtime, released, directors, asks, show)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static final String ADD_ID = "INSERT INTO stage_id (spot, namespace, value) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    /** IMDb's id leads, for most sources know it; rows of one source with the same ids then lead with the same. */
    private static final Comparator<ExternalId> LEADING = Comparator
            .comparingInt((ExternalId id) -> place(id.namespace())).thenComparing(ExternalId::namespace);

    static final int ELSEWHERE = 3;

    /** How early titles are looked for by ids of this namespace. */
    static int place(String namespace) {
        if (namespace.equals(ExternalId.IMDB)) {
            return 0;
        }
        return namespace.startsWith("tmdb-") ? 1 : namespace.startsWith("tvdb-") ? 2 : ELSEWHERE;
    }

    Object[] values() {
        MediaRef ref = entry.ref();
        Facts facts = ref.facts();
        ExternalId id = leading();
        return new Object[]{spot, id == null ? null : id.namespace(), id == null ? null : id.value(),
                id == null ? null : "t" + Ids.next(), entry.occurrence(),
                entry.value().code(), entry.since(), entry.rank(), entry.note(), entry.line(), ref.kind().toString(),
                ref.title(), ref.originalTitle(), SortTitle.of(ref.title()), ref.year(), ref.season(), ref.episode(),
                facts.titleType(), Columns.joined(facts.genres()), facts.publicRating(), facts.votes(), facts.runtime(),
                facts.released(), Columns.joined(facts.directors()), asks(id) ? spot >>> 32 : null,
                ref.show().isEmpty() ? null : TitleMerge.joined(ref.show())};
    }

    /** What IMDb's id and the kind do not tell already, a look-up may. */
    private boolean asks(ExternalId leading) {
        return leading == null || !leading.namespace().equals(ExternalId.IMDB)
                || entry.ref().kind() == MediaKind.UNKNOWN;
    }

    private ExternalId leading() {
        return leading(entry.ref().ids());
    }

    /** The id a title is found by first; null when there is none. */
    static ExternalId leading(List<ExternalId> ids) {
        return switch (ids.size()) {
            case 0 -> null;
            case 1 -> ids.getFirst();
            default -> Collections.min(ids, LEADING);
        };
    }

    List<Object[]> otherIds() {
        List<ExternalId> ids = entry.ref().ids();
        if (ids.size() < 2) {
            return List.of();
        }
        ExternalId leading = leading();
        List<Object[]> others = new ArrayList<>();
        for (ExternalId id : ids) {
            if (!id.equals(leading)) {
                others.add(new Object[]{spot, id.namespace(), id.value()});
            }
        }
        return others;
    }
}
