package dev.kinorelay.domain;

/** One id in one namespace and kind, such as imdb:tt0111161 or tmdb-movie:278. Never compared across namespaces. */
public record ExternalId(String namespace, String value) {

    public static final String IMDB = "imdb";

    public static ExternalId imdb(String value) {
        return new ExternalId(IMDB, value);
    }

    public static ExternalId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new IllegalArgumentException("An id reads namespace:value, such as imdb:tt0111161; not: " + text);
        }
        return new ExternalId(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return namespace + ":" + value;
    }
}
