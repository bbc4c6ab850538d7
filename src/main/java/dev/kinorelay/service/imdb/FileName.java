package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.Shelf;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the name of a file tells: nothing if IMDb made it up, everything if it is called watchlist. */
final class FileName {

    private static final String UNNAMED = "imdb";
    private static final int LONGEST = 80;

    private static final Pattern EXTENSION = Pattern.compile("\\.(csv|tsv|txt)$", Pattern.CASE_INSENSITIVE);
    /** A date, a number or IMDb's own name in front says nothing of the shelf. */
    private static final Pattern LEAD = Pattern.compile("^([\\d\\s._-]+|imdb(?=[\\s._-]))+");
    private static final Pattern COPY = Pattern.compile(" *(\\(\\d{1,3}\\)|- copy)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MADE_UP = Pattern.compile("[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|ls\\d+|\\d*");
    private static final Pattern UNFIT = Pattern.compile("[/:@\\p{Cntrl}\\s]+");

    private final String stem;
    private final String lower;
    private final String said;

    FileName(String name) {
        String text = EXTENSION.matcher(name.strip()).replaceFirst("").strip();
        String shorter = COPY.matcher(text).replaceFirst("");
        while (!shorter.equals(text)) {
            text = shorter;
            shorter = COPY.matcher(text).replaceFirst("");
        }
        stem = text.strip();
        lower = stem.toLowerCase(Locale.ROOT);
        said = LEAD.matcher(lower).replaceFirst("");
    }

    boolean saysRatings() {
        return said.startsWith("ratings");
    }

    boolean saysWatchlist() {
        return said.startsWith("watchlist");
    }

    boolean saysHistory() {
        return said.startsWith("checkins") || said.startsWith("check-ins");
    }

    boolean mentionsHistory() {
        return lower.contains("checkin") || lower.contains("check-in");
    }

    Shelf list() {
        String name = UNFIT.matcher(stem).replaceAll(" ").strip();
        if (name.isEmpty() || MADE_UP.matcher(lower).matches()) {
            return Shelf.list(UNNAMED);
        }
        return Shelf.list(name.length() <= LONGEST ? name : name.substring(0, LONGEST).strip());
    }
}
