package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Shelf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks on Trakt itself which of the changes have arrived whose answer was lost. */
@Component
final class TraktReadBack {

    private final TraktPages pages;
    private final TraktPlays plays;

    TraktReadBack(TraktPages pages, TraktPlays plays) {
        this.pages = pages;
        this.plays = plays;
    }

    List<Addressed> of(Account account, Shelf shelf, List<Addressed> titles) {
        if (shelf.holdsPlays()) {
            return ofPlays(account, titles);
        }
        Set<Addressed> there = new HashSet<>();
        List<String> paths = shelf.equals(Shelf.RATINGS)
                ? titles.stream().map(one -> TraktReader.RATINGS + one.group()).distinct().toList()
                : List.of(TraktReader.WATCHLIST);
        for (String path : paths) {
            var walk = pages.walk(account, path, row -> match(shelf, row, titles, there));
            if (walk.flaw() != null) {
                throw TraktTrouble.nonsense(account, "the " + shelf + " cannot be looked at, as " + walk.flaw());
            }
        }
        return titles.stream().filter(one -> there.contains(one) != one.change().isRemove()).toList();
    }

    /** A removed rating is gone whatever it was; a given one has arrived when it is this one. */
    private static void match(Shelf shelf, JsonNode row, List<Addressed> titles, Set<Addressed> there) {
        TraktTitles.of(row)
                .stream()
                .flatMap(ref -> titles.stream().filter(one -> one.isAbout(ref)))
                .filter(one -> !shelf.equals(Shelf.RATINGS) || one.change().isRemove()
                        || row.path("rating").asLong() == TraktShelves.stars(one))
                .forEach(there::add);
    }

    /** The minute of a play tells it apart on our side, so that one found at that minute is the one that was sent. */
    private List<Addressed> ofPlays(Account account, List<Addressed> titles) {
        HeldPlays held = plays.held(account, titles);
        List<Addressed> arrived = new ArrayList<>();
        for (Addressed one : titles) {
            if (one.change().isRemove() ? held.ids(one).isEmpty() : held.take(one)) {
                arrived.add(one);
            }
        }
        return arrived;
    }
}
