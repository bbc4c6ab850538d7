package dev.kinorelay.flow.desk;

import dev.kinorelay.ledger.Decision;
import java.util.Collection;
import java.util.List;

/** What a person may do about titles that could not be identified. What they are is read from the ledger's OpenPages. */
public interface UnresolvedDesk {

    /** Holds for ever and for everyone; what waited for it goes its pipeline's way again at once. */
    void decide(String title, Decision decision);

    /** The candidate on this place of the title's list, the first being 0. */
    void pick(String title, int candidate);

    /** An id or an address as people write them, such as tt0111161, tmdb-movie:278 or a page of IMDb or TMDb. */
    void enter(String title, String id);

    /** What was decided holds no longer, and it is open again. */
    void takeBack(String title);

    /** Tries these again now, or all when none is named; answers how many entries. */
    int retry(Collection<String> titles);

    /** The look-ups there are: how each of them stands, in words; those that can be asked have none. */
    List<Readiness> lookups();

    /** A look-up, and why it cannot be asked (null: it can) and what to do. */
    record Readiness(String name, String hindrance, String remedy) {}
}
