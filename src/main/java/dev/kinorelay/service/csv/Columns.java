package dev.kinorelay.service.csv;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.table.ColumnNames;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the columns of a table mean: for each key the name of a column, or (shelf, kind, scale, format) a word. */
record Columns(Map<String, String> keys) {

    private static final List<String> NAMED = List.of("title", "original", "year", "imdb", "tmdb", "tvdb", "show_imdb",
            "show_tmdb", "show_tvdb", "season", "episode", "rating", "watched", "added", "rank", "note", "kind");
    private static final List<String> WORDS = List.of("shelf", "scale", "format");
    private static final List<String> KINDS = List.of("movie", "show", "season", "episode");
    private static final String REMEDY = "Correct the YAML beside the file, and drop the file again; the documentation has"
            + " the keys (services/csv.md).";
    private static final int LONGEST = 64 * 1024;

    /** Throws NeedsAttention in words when the text is no such YAML. */
    static Columns read(String yaml) {
        try {
            Object read = new Load(
                    LoadSettings.builder().setCodePointLimit(LONGEST).setMaxAliasesForCollections(0).build())
                    .loadFromString(yaml);
            if (!(read instanceof Map<?, ?> written)) {
                throw wrong("The YAML beside the file holds no keys");
            }
            Map<String, String> keys = new LinkedHashMap<>();
            written.forEach((key, value) -> keys.put(String.valueOf(key), value == null ? "" : value.toString()));
            var columns = new Columns(keys);
            columns.checkWords();
            return columns;
        } catch (YamlEngineException unreadable) {
            throw wrong("The YAML beside the file cannot be read: "
                    + String.valueOf(unreadable.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private void checkWords() {
        keys.forEach((key, value) -> {
            if (!NAMED.contains(key) && !WORDS.contains(key) || value.isBlank()) {
                throw wrong(value.isBlank() ? "The YAML beside the file says nothing for '" + key + "'"
                        : "The YAML beside the file has the key '" + key + "', which means nothing");
            }
        });
        try {
            if (keys.containsKey("format")) {
                new DateTimeFormatterBuilder().appendPattern(keys.get("format"));
            }
            if (keys.containsKey("shelf")) {
                new Shelf(keys.get("shelf"));
            }
        } catch (IllegalArgumentException unfit) {
            throw wrong("The YAML beside the file does not fit: " + unfit.getMessage());
        }
        if (keys.containsKey("scale") && !keys.get("scale").matches("[1-9]\\d{0,2}")) {
            throw wrong("The scale in the YAML beside the file is no number from 1 to 999");
        }
    }

    /** Whether the table has what is named, and enough to know a title by. */
    void check(ColumnNames names) {
        for (String key : NAMED) {
            String column = keys.get(key);
            if (column != null && !names.has(column) && !(key.equals("kind") && KINDS.contains(column))) {
                throw wrong("The table has no column '" + column + "', which the YAML beside it names for " + key);
            }
        }
        boolean placed = at("season") != null && (at("show_imdb") != null || at("show_tmdb") != null
                || at("show_tvdb") != null);
        if (at("title") == null && at("imdb") == null && at("tmdb") == null && at("tvdb") == null && !placed) {
            throw wrong("The YAML beside the file names no column for a title or an id");
        }
        if ((at("tmdb") != null || at("tvdb") != null) && at("kind") == null) {
            throw wrong("The YAML beside the file names ids of TMDb or TheTVDB and no kind: those count films and shows"
                    + " apart");
        }
    }

    /** The column for a key; null where there is none. */
    String at(String key) {
        return keys.get(key);
    }

    /** What every row is, where that is no column. */
    boolean isKind(String word) {
        return KINDS.contains(word);
    }

    String format() {
        return keys.get("format");
    }

    Integer scale() {
        return keys.containsKey("scale") ? Integer.valueOf(keys.get("scale")) : null;
    }

    List<Shelf> shelves(String file) {
        return keys.containsKey("shelf") ? List.of(new Shelf(keys.get("shelf"))) : Guess.shelves(this, file);
    }

    private static NeedsAttention wrong(String what) {
        return new NeedsAttention(what, REMEDY);
    }
}
