package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Shelf;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a file in Trakt's export tells. Watchlist and lists have the same rows and are told apart by it. */
final class ExportName {

    private static final Pattern LIST = Pattern.compile("lists-list-\\d+-([a-z0-9-]{1,80}?)");

    private ExportName() {}

    /** Without folders, ending and the number of a part. */
    static String of(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.json$", "");
        return LIST.matcher(plain).matches() ? plain : plain.replaceFirst("-\\d{1,4}$", "");
    }

    static boolean isHistory(String name) {
        return name.equals("watched-history");
    }

    static boolean isSummary(String name) {
        return name.equals("watched-movies") || name.equals("watched-shows");
    }

    static boolean isKept(String name) {
        return name.matches("(watched|ratings|lists|collection|comments)-.+");
    }

    static List<Shelf> shelves(String name) {
        Matcher list = LIST.matcher(name);
        if (list.matches()) {
            return List.of(Shelf.list(list.group(1)));
        }
        return switch (name) {
            case "lists-watchlist", "watchlist" -> List.of(Shelf.WATCHLIST);
            case "lists-favorites" -> List.of(Shelf.list("favorites"));
            default -> List.of(Shelf.WATCHLIST, Shelf.list("trakt"));
        };
    }
}
