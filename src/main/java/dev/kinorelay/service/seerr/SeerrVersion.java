package dev.kinorelay.service.seerr;

import dev.kinorelay.domain.Account;

/** Which of the three it is. */
record SeerrVersion(String number) {

    static SeerrVersion read(SeerrCalls calls, Account account) {
        String number = calls.read(account, "/status").path("version").asText();
        if (number.isBlank()) {
            throw SeerrTrouble.of(404);
        }
        return new SeerrVersion(number);
    }

    /** Overseerr ended with 1; its 6 means deleted, where the others mean what is blocklisted. */
    boolean isOverseerr() {
        return number.startsWith("1.");
    }

    @Override
    public String toString() {
        return (isOverseerr() ? "Overseerr " : number.startsWith("2.") ? "Jellyseerr " : "Seerr ") + number;
    }
}
