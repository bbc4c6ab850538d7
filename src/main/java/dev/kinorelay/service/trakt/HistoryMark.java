package dev.kinorelay.service.trakt;

import java.util.Optional;

/** What is remembered of a reading of the history: Trakt's stamps, how many plays there were, and the newest one's id. */
record HistoryMark(String stamps, long count, long newest) {

    static Optional<HistoryMark> parse(String text) {
        String[] parts = text == null ? new String[0] : text.split("\\|");
        return parts.length == 3 && parts[1].matches("\\d{1,18}") && parts[2].matches("\\d{1,19}")
                ? Optional.of(new HistoryMark(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return stamps + "|" + count + "|" + newest;
    }
}
