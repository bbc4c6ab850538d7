package dev.kinorelay.sandbox.catalogue;

/**
 * A movie, show or episode. Numbers mean something within a kind only. {@code original}: how it is called at home;
 * {@code season} and {@code number} of an episode, with its show.
 */
public record Title(String kind, String name, String original, int year, String imdb, long tmdb, long tvdb, long trakt,
        int runtime, String director, Title show, int season, int number) {

    static Title of(String kind, String name, int year, String imdb, long tmdb, long tvdb, long trakt) {
        return new Title(kind, name, name, year, imdb, tmdb, tvdb, trakt, 100 + (int) (tmdb % 60), "N. N.", null, 0, 0);
    }

    public boolean isMovie() {
        return kind.equals("movie");
    }

    public boolean isShow() {
        return kind.equals("show");
    }
}
