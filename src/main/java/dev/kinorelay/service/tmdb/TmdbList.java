package dev.kinorelay.service.tmdb;

import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A list of TMDb: one that somebody made ({@code 8136}), the films of a collection ({@code collection-10}), or a chart
 * ({@code popular-movies}); of a chart {@code most} titles (0: as many as is usual).
 */
record TmdbList(Sort sort, String id, int most) {

    /** Who made it. */
    enum Sort {
        LIST, COLLECTION, CHART
    }

    private static final Map<String, String> CHARTS = Map.of("trending-movies", "/trending/movie/week",
            "trending-shows", "/trending/tv/week", "popular-movies", "/movie/popular", "popular-shows", "/tv/popular",
            "top-rated-movies", "/movie/top_rated", "top-rated-shows", "/tv/top_rated", "now-playing-movies",
            "/movie/now_playing", "upcoming-movies", "/movie/upcoming", "on-the-air-shows", "/tv/on_the_air",
            "airing-today-shows", "/tv/airing_today");

    private static final Pattern SITE = Pattern.compile("(?:https?://)?(?:www\\.)?themoviedb\\.org/([^?#]*).*");
    private static final Pattern MADE = Pattern.compile("(?:list/)?(\\d{1,12})(?:-.*)?/?");
    private static final Pattern COLLECTION = Pattern.compile("collection[/:-](\\d{1,12})(?:-.*)?/?");
    private static final Pattern CHART = Pattern.compile("([a-z-]+?)[:-](movies|shows)(?:[:-](\\d{1,4}))?");
    private static final Pattern CHART_PAGE = Pattern.compile("(movie|tv)(?:/([a-z-]+))?/?");

    static Shelf shelf(String asWritten) {
        return of(asWritten).map(TmdbList::shelf).orElseThrow(() -> NeedsAttention.ofShelf(
                "“" + (asWritten.length() > 80 ? asWritten.substring(0, 80) + "…" : asWritten)
                        + "” is no list of TMDb's that can be read.",
                "Write the number or the address of a list, collection:10, or a chart: trending, popular or top-rated of"
                        + " movies or shows (popular:movies), now-playing:movies, upcoming:movies, on-the-air:shows,"
                        + " airing-today:shows."));
    }

    static Optional<TmdbList> of(String asWritten) {
        String text = asWritten.strip().toLowerCase(Locale.ROOT);
        var site = SITE.matcher(text);
        boolean isPage = site.matches();
        String path = isPage ? site.group(1) : text;
        var collection = COLLECTION.matcher(path);
        if (collection.matches()) {
            return Optional.of(new TmdbList(Sort.COLLECTION, collection.group(1), 0));
        }
        var made = MADE.matcher(path);
        if (made.matches()) {
            return Optional.of(new TmdbList(Sort.LIST, made.group(1), 0));
        }
        return isPage ? chartPage(path) : chart(path);
    }

    private static Optional<TmdbList> chartPage(String path) {
        var page = CHART_PAGE.matcher(path);
        return page.matches() ? chart((page.group(2) == null ? "popular" : page.group(2))
                + (page.group(1).equals("tv") ? "-shows" : "-movies")) : Optional.empty();
    }

    private static Optional<TmdbList> chart(String text) {
        var chart = CHART.matcher(text.replace('_', '-'));
        if (!chart.matches() || !CHARTS.containsKey(chart.group(1) + "-" + chart.group(2))) {
            return Optional.empty();
        }
        return Optional.of(new TmdbList(Sort.CHART, chart.group(1) + "-" + chart.group(2),
                chart.group(3) == null ? 0 : Integer.parseInt(chart.group(3))));
    }

    Shelf shelf() {
        return Shelf.list(switch (sort) {
            case LIST -> id;
            case COLLECTION -> "collection-" + id;
            case CHART -> id + (most == 0 ? "" : "-" + most);
        });
    }

    String path() {
        return switch (sort) {
            case LIST -> "/list/" + id;
            case COLLECTION -> "/collection/" + id;
            case CHART -> CHARTS.get(id);
        };
    }

    /** Where the rows of an answer stand. */
    String rows() {
        return switch (sort) {
            case LIST -> "items";
            case COLLECTION -> "parts";
            case CHART -> "results";
        };
    }

    /** What a row is that does not say. */
    MediaKind kind() {
        return sort == Sort.CHART && id.endsWith("-shows") ? MediaKind.SHOW : MediaKind.MOVIE;
    }

    @Override
    public String toString() {
        return switch (sort) {
            case LIST -> "TMDb's list " + id;
            case COLLECTION -> "TMDb's collection " + id;
            case CHART -> "TMDb's chart " + id;
        };
    }
}
