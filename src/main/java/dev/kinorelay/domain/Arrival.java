package dev.kinorelay.domain;

import java.nio.file.Path;

/** A file that was recognised: whose it is, what it tells about which shelf, and the hash of its content. */
public record Arrival(Path file, String name, String format, Account account, Shelf shelf, String hash) {

    public Person person() {
        return account.person();
    }

    public boolean isRatings() {
        return shelf.equals(Shelf.RATINGS);
    }

    public boolean isWatchlist() {
        return shelf.equals(Shelf.WATCHLIST);
    }

    public boolean isHistory() {
        return shelf.equals(Shelf.HISTORY);
    }

    public boolean isList() {
        return shelf.isList();
    }
}
