package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A list that Trakt shows to everybody: one that somebody made, somebody's watchlist, or one of Trakt's own; of that one
 * {@code most} titles (0: as many as is usual).
 */
record TraktList(Sort sort, String owner, String name, int most) {

    /** Who made it. NUMBERED goes by a number alone; the owner of a SPECIAL one is movies or shows. */
    enum Sort {
        NUMBERED, MEMBERS, WATCHLIST, SPECIAL
    }

    private static final String WATCHLIST = "watchlist";
    private static final String ROWS = "/items/movie,show,season,episode,person/rank/asc";

    private static final Map<String, String> SPECIAL = Map.of("trending", "trending", "popular", "popular",
            "anticipated", "anticipated", "watched", "watched/weekly", "played", "played/weekly", "collected",
            "collected/weekly", "recommended", "favorited/weekly", "favorited", "favorited/weekly", "boxoffice",
            "boxoffice");

    private static final Pattern SITE = Pattern.compile("(?i)(?:https?://)?(?:www\\.|app\\.)?trakt\\.tv/([^?#]*).*");
    private static final Pattern OWN = Pattern.compile("([a-z]+)[:-](movies|shows)(?:[:-](\\d{1,4}))?");
    private static final Pattern OWN_PAGE = Pattern.compile("(movies|shows)/([a-z]+)(?:/.*)?");
    private static final Pattern NUMBER = Pattern.compile("(?:lists/)?(\\d{1,18})/?");
    private static final Pattern MEMBERS_PAGE = Pattern
            .compile("users/([\\w.-]{1,60})/(?:lists/([\\w.-]{1,100})|(watchlist))(?:/.*)?");
    private static final Pattern MEMBERS = Pattern.compile("([\\w.-]{1,60})[/:~]([\\w.-]{1,100})");

    static Shelf shelf(String asWritten) {
        return of(asWritten).map(TraktList::shelf).orElseThrow(() -> NeedsAttention.ofShelf(
                "“" + (asWritten.length() > 80 ? asWritten.substring(0, 80) + "…" : asWritten)
                        + "” is no list of Trakt's that can be read.",
                "Write the address of the list, its number, user/list, user/watchlist, or one of Trakt's own such as"
                        + " trending:movies, popular:shows, anticipated:movies, watched:shows, boxoffice:movies,"
                        + " recommended:movies."));
    }

    /** Names of members and lists do not mind how their letters are written. */
    static Optional<TraktList> of(String asWritten) {
        String text = asWritten.strip().toLowerCase(Locale.ROOT);
        var site = SITE.matcher(text);
        String path = site.matches() ? site.group(1) : text;
        return own(path).or(() -> numbered(path)).or(() -> onPage(path))
                .or(() -> site.matches() ? Optional.empty() : named(path));
    }

    private static Optional<TraktList> own(String path) {
        var page = OWN_PAGE.matcher(path);
        var own = OWN.matcher(page.matches() ? page.group(2) + ":" + page.group(1) : path);
        if (!own.matches() || !SPECIAL.containsKey(own.group(1))
                || own.group(1).equals("boxoffice") && own.group(2).equals("shows")) {
            return Optional.empty();
        }
        return Optional.of(new TraktList(Sort.SPECIAL, own.group(2), own.group(1),
                own.group(3) == null ? 0 : Integer.parseInt(own.group(3))));
    }

    private static Optional<TraktList> numbered(String path) {
        var number = NUMBER.matcher(path);
        return number.matches() ? Optional.of(new TraktList(Sort.NUMBERED, "", number.group(1), 0)) : Optional.empty();
    }

    private static Optional<TraktList> onPage(String path) {
        var page = MEMBERS_PAGE.matcher(path);
        return page.matches() ? Optional.of(of(page.group(1), page.group(2) == null ? WATCHLIST : page.group(2)))
                : Optional.empty();
    }

    private static Optional<TraktList> named(String text) {
        var named = MEMBERS.matcher(text);
        boolean isMade = named.matches() && SPECIAL.containsKey(named.group(1))
                && named.group(2).matches("movies|shows");
        return named.matches() && !isMade ? Optional.of(of(named.group(1), named.group(2))) : Optional.empty();
    }

    private static TraktList of(String owner, String name) {
        return new TraktList(name.equals(WATCHLIST) ? Sort.WATCHLIST : Sort.MEMBERS, owner, name, 0);
    }

    Shelf shelf() {
        return Shelf.list(switch (sort) {
            case NUMBERED -> name;
            case MEMBERS, WATCHLIST -> owner + "~" + name;
            case SPECIAL -> name + "-" + owner + (most == 0 ? "" : "-" + most);
        });
    }

    String path() {
        return switch (sort) {
            case NUMBERED -> "/lists/" + name + ROWS;
            case MEMBERS -> "/users/" + owner + "/lists/" + name + ROWS;
            case WATCHLIST -> "/users/" + owner + "/watchlist/all/rank/asc";
            case SPECIAL -> "/" + owner + "/" + SPECIAL.get(name);
        };
    }

    /** What Trakt's own lists hold. */
    MediaKind kind() {
        return owner.equals("movies") ? MediaKind.MOVIE : MediaKind.SHOW;
    }

    @Override
    public String toString() {
        return switch (sort) {
            case NUMBERED -> "Trakt's list " + name;
            case MEMBERS -> "Trakt's list " + owner + "/" + name;
            case WATCHLIST -> "The watchlist of Trakt's member " + owner;
            case SPECIAL -> "Trakt's list " + name + ":" + owner;
        };
    }
}
