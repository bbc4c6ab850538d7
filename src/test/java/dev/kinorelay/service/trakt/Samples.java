package dev.kinorelay.service.trakt;

/** Rows in the shapes Trakt sends. */
final class Samples {

    static final String QUIET = """
            {"all":"2026-01-02T03:04:05.000Z",
             "movies":{"watched_at":"2026-01-02T03:04:05.000Z","rated_at":"2026-01-01T00:00:00.000Z",
                       "watchlisted_at":"2026-01-01T00:00:01.000Z"},
             "shows":{"rated_at":null,"watchlisted_at":"2026-01-01T00:00:03.000Z"},
             "seasons":{"rated_at":"2026-01-01T00:00:04.000Z","watchlisted_at":"2026-01-01T00:00:05.000Z"},
             "episodes":{"watched_at":"2026-01-01T00:00:06.000Z","rated_at":"2026-01-01T00:00:07.000Z"},
             "watchlist":{"updated_at":"2026-01-01T00:00:08.000Z"}}""";
    static final String LATER = QUIET.replace("2026-01-0", "2026-02-0");

    private Samples() {}

    static String wish(long id, int number) {
        return """
                {"rank":%d,"id":%d,"listed_at":"2025-05-01T10:00:00.000Z","notes":null,"type":"movie","movie":%s}"""
                .formatted(number, id, movie(number));
    }

    static String movie(int number) {
        return """
                {"title":"Film %1$d","year":2001,"ids":{"trakt":%1$d,"slug":"film-%1$d","imdb":"tt%1$07d","tmdb":%1$d}}"""
                .formatted(number);
    }

    static String rating(int number, int stars) {
        return """
                {"rated_at":"2025-05-01T10:00:00.000Z","rating":%d,"type":"movie","movie":%s}"""
                .formatted(stars, movie(number));
    }

    static String play(long id, int number, String at) {
        return """
                {"id":%d,"watched_at":"%s","action":"watch","type":"movie","movie":%s}"""
                .formatted(id, at, movie(number));
    }

    static String episode() {
        return """
                {"rank":2,"id":9007199254740993,"listed_at":"2025-05-01T10:00:00.000Z","notes":"Anna said so","type":"episode",
                 "episode":{"season":4,"number":8,"title":"Hermanos",
                            "ids":{"trakt":5000000000,"tvdb":4127161,"imdb":null,"tmdb":62127}},
                 "show":{"title":"Breaking Bad","year":2008,"ids":{"trakt":1,"tvdb":81189,"imdb":"tt0903747","tmdb":1396}}}""";
    }

    static String season() {
        return """
                {"rank":3,"id":12,"listed_at":"2025-05-01T10:00:00.000Z","notes":null,"type":"season",
                 "season":{"number":3,"ids":{"tvdb":171641,"tmdb":3575}},
                 "show":{"title":"Breaking Bad","year":2008,"ids":{"trakt":1,"tvdb":81189,"imdb":"tt0903747","tmdb":1396}}}""";
    }
}
