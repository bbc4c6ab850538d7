package dev.kinorelay.domain;

import java.util.regex.Pattern;

/** What part of an Account: watchlist, ratings, history, requests or list:&lt;name&gt;. */
public record Shelf(String name) {

    private static final Pattern NAME = Pattern
            .compile("watchlist|ratings|history|requests|list:[^/:@\\p{Cntrl}]{1,80}");

    public static final Shelf WATCHLIST = new Shelf("watchlist");
    public static final Shelf RATINGS = new Shelf("ratings");
    public static final Shelf HISTORY = new Shelf("history");
    public static final Shelf REQUESTS = new Shelf("requests");

    public Shelf {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A shelf is watchlist, ratings, history, requests or list:<name>; not: " + name);
        }
    }

    public static Shelf list(String listName) {
        return new Shelf("list:" + listName);
    }

    public boolean isList() {
        return name.startsWith("list:");
    }

    /** On a shelf of plays a title may stand many times, once for each occurrence. */
    public boolean holdsPlays() {
        return equals(HISTORY);
    }

    @Override
    public String toString() {
        return name;
    }
}
