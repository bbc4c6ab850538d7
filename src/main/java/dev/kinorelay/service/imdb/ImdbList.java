package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A list that anybody may look at: one that a member made, a member's watchlist, or a chart of IMDb's own. */
record ImdbList(Sort sort, String id) {

    /** Who made it. PROFILE is the watchlist of a member who goes by the newer kind of id. */
    enum Sort {
        LIST, WATCHLIST, PROFILE, CHART, BOX_OFFICE
    }

    private static final String BOX_OFFICE = "boxoffice";

    private static final Map<String, String> CHARTS = Map.of("top250", "TOP_RATED_MOVIES", "top250tv",
            "TOP_RATED_TV_SHOWS", "bottom100", "LOWEST_RATED_MOVIES", "moviemeter", "MOST_POPULAR_MOVIES", "tvmeter",
            "MOST_POPULAR_TV_SHOWS", "top-english", "TOP_RATED_ENGLISH_MOVIES", "top-indian",
            "TOP_RATED_INDIAN_MOVIES", "top-tamil", "TOP_RATED_TAMIL_MOVIES", "top-telugu", "TOP_RATED_TELUGU_MOVIES",
            "top-malayalam", "TOP_RATED_MALAYALAM_MOVIES");

    private static final Map<String, String> OTHER_NAMES = Map.of("top", "top250", "toptv", "top250tv", "bottom",
            "bottom100");

    private static final Pattern SITE = Pattern
            .compile("(?i)(?:https?://)?(?:[a-z]+\\.)?imdb\\.com/(?:[a-z]{2}(?:-[a-z]{2,4})?/)?");
    private static final Pattern FRAME = Pattern
            .compile("(?:list|chart|india)/([^/]+)/?|user/([^/]+)(?:/watchlist)?/?");

    static Shelf shelf(String asWritten) {
        return of(asWritten).map(list -> Shelf.list(list.id())).orElseThrow(() -> NeedsAttention.ofShelf(
                "“" + shortened(asWritten) + "” is no list of IMDb's that can be read.",
                "Write an id (ls012345678, ur12345678, p.…), the address of the list or watchlist, or the name of a chart:"
                        + " top250, top250tv, boxoffice, moviemeter, tvmeter, bottom100. Ratings can be exported and"
                        + " dropped into the inbox."));
    }

    static Optional<ImdbList> of(String asWritten) {
        String text = asWritten.strip();
        var site = SITE.matcher(text);
        if (!site.lookingAt()) {
            return named(text);
        }
        var place = FRAME.matcher(text.substring(site.end()).replaceFirst("[?#].*", ""));
        return place.matches() ? named(place.group(1) == null ? place.group(2) : place.group(1)) : Optional.empty();
    }

    private static Optional<ImdbList> named(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        if (name.matches("ls\\d{5,15}")) {
            return Optional.of(new ImdbList(Sort.LIST, name));
        }
        if (name.matches("ur\\d{4,15}")) {
            return Optional.of(new ImdbList(Sort.WATCHLIST, name));
        }
        if (text.matches("p\\.\\w{4,60}")) {
            return Optional.of(new ImdbList(Sort.PROFILE, text));
        }
        String chart = name.replaceFirst("^top-rated-", "top-").replaceFirst("-movies$", "");
        chart = OTHER_NAMES.getOrDefault(chart, chart);
        if (chart.equals(BOX_OFFICE)) {
            return Optional.of(new ImdbList(Sort.BOX_OFFICE, chart));
        }
        return CHARTS.containsKey(chart) ? Optional.of(new ImdbList(Sort.CHART, chart)) : Optional.empty();
    }

    String chartType() {
        return CHARTS.get(id);
    }

    /** What it is, for the person who reads a run. */
    @Override
    public String toString() {
        return switch (sort) {
            case LIST -> "IMDb's list " + id;
            case WATCHLIST, PROFILE -> "The watchlist of IMDb's member " + id;
            case CHART, BOX_OFFICE -> "IMDb's chart " + id;
        };
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
