package dev.kinorelay.sandbox.trakt;

/** How much an account may hold. */
public record Limits(int watchlist, int ratings, int history, int lists, int inList) {

    public static final Limits FREE = new Limits(250, 10_000, 100_000, 5, 250);
    public static final Limits VIP = new Limits(5_000, 20_000, 100_000, 100, 5_000);

    public Limits withWatchlist(int most) {
        return new Limits(most, ratings, history, lists, inList);
    }

    public Limits withRatings(int most) {
        return new Limits(watchlist, most, history, lists, inList);
    }

    public Limits withHistory(int most) {
        return new Limits(watchlist, ratings, most, lists, inList);
    }
}
