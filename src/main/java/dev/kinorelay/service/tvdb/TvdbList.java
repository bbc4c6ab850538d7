package dev.kinorelay.service.tvdb;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the owner of the PIN likes ({@code favorites}), or a list of TheTVDB by its number. */
record TvdbList(String id) {

    static final String FAVORITES = "favorites";
    private static final Pattern NUMBER = Pattern
            .compile("(?:(?:https?://)?(?:www\\.)?thetvdb\\.com/lists/)?(\\d{1,12})(?:[/?#].*)?");

    static Shelf shelf(String asWritten) {
        return of(asWritten).map(list -> Shelf.list(list.id())).orElseThrow(() -> NeedsAttention.ofShelf(
                "“" + (asWritten.length() > 80 ? asWritten.substring(0, 80) + "…" : asWritten)
                        + "” is no list of TheTVDB's that can be read.",
                "Write favorites, or the number of a list (https://thetvdb.com/lists/1234)."));
    }

    static Optional<TvdbList> of(String asWritten) {
        String text = asWritten.strip().toLowerCase(Locale.ROOT);
        if (text.equals(FAVORITES) || text.equals("favourites")) {
            return Optional.of(new TvdbList(FAVORITES));
        }
        var number = NUMBER.matcher(text);
        return number.matches() ? Optional.of(new TvdbList(number.group(1))) : Optional.empty();
    }

    boolean isFavorites() {
        return id.equals(FAVORITES);
    }

    String path() {
        return isFavorites() ? "/user/favorites" : "/lists/" + id + "/extended";
    }

    @Override
    public String toString() {
        return isFavorites() ? "The list of favorites at TheTVDB" : "TheTVDB's list " + id;
    }
}
