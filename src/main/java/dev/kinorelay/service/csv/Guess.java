package dev.kinorelay.service.csv;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Source;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.Rows;
import dev.kinorelay.table.TableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What columns mean by their names alone: only names that say it, and only where nothing else could be meant. */
final class Guess {

    private static final Map<String, String[]> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("imdb", new String[]{"imdb_id", "imdbid", "imdb id", "tconst", "const", "imdb"});
        NAMES.put("title", new String[]{"title", "name", "movie", "film"});
        NAMES.put("year", new String[]{"year", "release year", "release_year"});
        NAMES.put("kind", new String[]{"kind", "media_type", "media type", "type"});
        NAMES.put("season", new String[]{"season", "season_number"});
        NAMES.put("episode", new String[]{"episode", "episode_number"});
        NAMES.put("rating", new String[]{"rating", "my rating", "your rating", "my_rating", "user_rating"});
        NAMES.put("watched", new String[]{"watched_at", "watched date", "date watched", "watch date", "watched_date",
                "watched on"});
    }

    private Guess() {}

    /** Null when the columns do not say for certain which title a row is about. */
    static Columns of(ColumnNames names) {
        Map<String, String> keys = new LinkedHashMap<>();
        NAMES.forEach((key, possible) -> {
            for (String name : possible) {
                if (names.has(name)) {
                    keys.putIfAbsent(key, name);
                }
            }
        });
        boolean known = keys.containsKey("imdb") || keys.containsKey("title") && keys.containsKey("year");
        return known && names.width() > 1 ? new Columns(keys) : null;
    }

    static Columns of(Source file) throws IOException {
        try (Rows rows = TableFile.of(file.path()).open()) {
            Columns columns = rows.nextFilled() ? of(ColumnNames.of(rows.row())) : null;
            if (columns == null) {
                throw new NeedsAttention("The columns of the table do not say what they mean",
                        "Lay a YAML beside it that does; the documentation has the keys (services/csv.md).");
            }
            return columns;
        }
    }

    /** Of what such a table may tell; where there are several, a person says of which it does. */
    static List<Shelf> shelves(Columns columns, String file) {
        List<Shelf> shelves = new ArrayList<>();
        if (columns.at("rating") != null) {
            shelves.add(Shelf.RATINGS);
        }
        if (columns.at("watched") != null) {
            shelves.add(Shelf.HISTORY);
        }
        shelves.add(Shelf.WATCHLIST);
        shelves.add(Shelf.list(listName(file)));
        return List.copyOf(shelves);
    }

    private static String listName(String file) {
        String stem = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        String fit = stem.replaceAll("[/:@\\p{Cntrl}\\s]+", " ").strip();
        String cut = fit.substring(0, fit.offsetByCodePoints(0, Math.min(40, fit.codePointCount(0, fit.length()))));
        return cut.isBlank() ? "csv" : cut.strip();
    }
}
