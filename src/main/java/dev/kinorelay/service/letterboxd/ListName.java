package dev.kinorelay.service.letterboxd;

import dev.kinorelay.domain.Shelf;
import java.util.regex.Pattern;

/** The shelf of a list: under its name, without what a shelf's name cannot hold. */
final class ListName {

    private static final int LONGEST = 80;
    private static final Pattern UNFIT = Pattern.compile("[/:@\\p{Cntrl}\\s]+");

    private ListName() {}

    static Shelf shelf(String name) {
        String fit = name == null ? "" : UNFIT.matcher(name).replaceAll(" ").strip();
        String cut = fit.length() <= LONGEST ? fit
                : fit.substring(0, fit.offsetByCodePoints(0,
                        Math.min(LONGEST, fit.codePointCount(0, fit.length())))).strip();
        return Shelf.list(cut.isEmpty() ? "letterboxd" : cut);
    }
}
