package dev.kinorelay.domain;

/** A Change addressed to Person + Account + Shelf, stored under a key that lets it through once. */
public record Parcel(String id, String key, String runId, Change change, State state, int attempt) {

    /** Where a Parcel stands; the last five are final. */
    public enum State {
        PLANNED, ADMITTED, SENDING, POSTPONED, DELIVERED, ALREADY_THERE, REFUSED, SUPERSEDED, DROPPED;

        public boolean isFinal() {
            return ordinal() >= DELIVERED.ordinal();
        }
    }

    /**
     * person/account/shelf/verb:titleId:value@occurrence, where state shelves use the Cell's revision as occurrence. A play
     * that comes back from its shelf's own past has both, or it could come back only once.
     */
    public static String keyOf(Change change) {
        boolean ownPast = change.source().equals(change.account()) && change.sourceShelf().equals(change.shelf());
        String occurrence = change.occurrence().isEmpty() || ownPast
                ? change.occurrence() + "#" + change.revision()
                : change.occurrence();
        return stem(change.account(), change.shelf(), change.verb(), change.titleId()) + change.value().code() + "@"
                + occurrence;
    }

    /** How the keys of all parcels begin that do this to the title there. */
    public static String stem(Account account, Shelf shelf, Verb verb, TitleId titleId) {
        return account + "/" + shelf + "/" + verb + ":" + titleId + ":";
    }
}
