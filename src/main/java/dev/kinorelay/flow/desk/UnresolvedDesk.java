package dev.kinorelay.flow.desk;

import java.util.Collection;
import java.util.List;

/** What a person may do about titles that could not be identified. What they are is read from the ledger's OpenPages. */
public interface UnresolvedDesk {

    /** It is the candidate on this place of its list, the first being 0; what waited for it goes its way again at once. */
    void pick(String title, int candidate);

    /** It is what has this id: an id or an address as people write them, such as tt0111161, tmdb-movie:278 or a page of IMDb or TMDb. */
    void enter(String title, String id);

    /** It is not wanted. What is decided holds for ever and for everyone. */
    void ignore(String title);

    /** What was decided holds no longer, and it is open again. */
    void takeBack(String title);

    /** Tries these again now, or all when none is named; answers how many entries. */
    int retry(Collection<String> titles);

    /** The look-ups there are: how each of them stands, in words; those that can be asked have none. */
    List<Readiness> lookups();

    /** A look-up, and why it cannot be asked (null: it can) and what to do. */
    record Readiness(String name, String hindrance, String remedy) {}
}
