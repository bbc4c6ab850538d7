package dev.kinorelay.engine;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.engine.Verdict.Matched;
import java.util.List;

/** Titles that are wanted and offered, in few words. */
final class Offers {

    private Offers() {}

    static MediaRef wanted(MediaKind kind, String title, Integer year) {
        return new MediaRef(kind, List.of(), title, null, year, null, null, Facts.NONE);
    }

    static MediaRef movie(String title, Integer year) {
        return wanted(MediaKind.MOVIE, title, year);
    }

    static Candidate offered(MediaKind kind, String id, String title, Integer year, String... others) {
        return new Candidate(MediaRef.of(kind, ExternalId.imdb(id), title, year), List.of(others), null, null);
    }

    static Candidate film(String id, String title, Integer year, String... others) {
        return offered(MediaKind.MOVIE, id, title, year, others);
    }

    static Candidate told(String id, String title, Integer year, Integer runtime, String director) {
        var facts = new Facts(null, List.of(), null, null, runtime, null,
                director == null ? List.of() : List.of(director));
        return Candidate.of(new MediaRef(MediaKind.MOVIE, List.of(ExternalId.imdb(id)), title, null, year, null, null,
                facts));
    }

    /** The id of what was matched, or null. */
    static String matched(MediaRef wanted, Candidate... offers) {
        return TitleMatcher.match(wanted, List.of(offers)) instanceof Matched matched
                ? matched.candidate().ref().ids().getFirst().value()
                : null;
    }
}
