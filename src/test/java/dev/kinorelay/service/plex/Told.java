package dev.kinorelay.service.plex;

/** What a Plex server says, made up in its shapes. */
final class Told {

    private Told() {}

    static String film(String event) {
        return """
                {"event":"%s","user":true,"owner":true,"Account":{"id":1,"title":"Anna"},"Server":{"title":"attic"},
                 "Metadata":{"librarySectionType":"movie","librarySectionTitle":"Films","ratingKey":"77",
                  "guid":"plex://movie/5d7768248718ba001e311aaa","type":"movie","title":"The Lantern","year":2019,
                  "viewOffset":5400000,"duration":6000000,"viewCount":1,"lastViewedAt":1764100800,
                  "Guid":[{"id":"imdb://tt9900001"},{"id":"tmdb://990001"},{"id":"tvdb://31"}]}}""".formatted(event);
    }

    static String episode() {
        return """
                {"event":"media.scrobble","user":false,"owner":true,"Account":{"id":2,"title":"Ben"},
                 "Metadata":{"librarySectionType":"show","librarySectionTitle":"Series","type":"episode","title":"Two Doors",
                  "guid":"plex://episode/615580a9fa828e7f1a0caaaa","grandparentTitle":"Harbour",
                  "grandparentGuid":"plex://show/60e81fd8d8000e002d7daaaa","parentIndex":1,"index":2,"year":2021,
                  "lastViewedAt":1764100800,"Guid":[{"id":"imdb://tt9900002"},{"id":"tvdb://8530001"}]}}""";
    }

    static String oldEpisode() {
        return """
                {"event":"media.scrobble","Account":{"title":"Anna"},
                 "Metadata":{"librarySectionType":"show","type":"episode","grandparentTitle":"Harbour","parentIndex":1,
                  "index":1,"year":2021,"guid":"com.plexapp.agents.thetvdb://419243/1/1?lang=en"}}""";
    }

    static String rating(String stars) {
        return """
                {"event":"media.rate","rating":%s,"Account":{"title":"Anna"},
                 "Metadata":{"type":"movie","title":"The Lantern","year":2019,"guid":"plex://movie/5d7768248718ba001e311aaa",
                  "userRating":%s,"lastRatedAt":1764100900,"Guid":[{"id":"imdb://tt9900001"}]}}"""
                .formatted(stars, stars);
    }
}
