package dev.kinorelay.flow.lint;

/** That one shelf follows another, each named as in {@code library/watchlist}; or both each other. */
public record Follows(String shelf, String leader, boolean bothWays) {

    /** Whether the other is about the same two shelves. */
    public boolean meets(Follows other) {
        return shelf.equals(other.shelf) && leader.equals(other.leader)
                || shelf.equals(other.leader) && leader.equals(other.shelf);
    }
}
