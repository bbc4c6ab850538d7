package dev.kinorelay.service;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import java.util.List;
import java.util.Optional;

/** A catalogue of titles: knows them by their ids, in bulk, and finds some by their names. */
public interface Lookup {

    /** Under which name pipelines ask it. */
    String service();

    /** Why it cannot be asked at all, such as a missing key, and what to do; empty when it can. */
    Optional<NeedsAttention> hindrance();

    /** How many references one call of {@code identify} takes at most. */
    default int batch() {
        return 1;
    }

    /** How many calls may be under way at once. */
    default int parallel() {
        return 4;
    }

    /** Whether it could know this reference by an id it carries. */
    boolean knows(MediaRef ref);

    /**
     * What the catalogue knows of each reference by its ids alone, the catalogue's other ids included; in the order asked,
     * empty where it knows nothing. Throws only TryLater or NeedsAttention, and then for all.
     */
    List<Optional<MediaRef>> identify(List<MediaRef> refs, Purpose purpose);

    /** Whether it finds titles by name. */
    boolean searches();

    /** What it offers for a title, year and kind, the best first; decides nothing. Throws as {@code identify} does. */
    List<Candidate> search(MediaRef wanted, Purpose purpose);

    /** The same candidates with all names, the runtime and the directors it knows; asked when they are hard to tell apart. */
    default List<Candidate> closer(List<Candidate> candidates, Purpose purpose) {
        return candidates;
    }
}
