package dev.kinorelay.service.imdb;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The columns of IMDb's exports, under every name they have borne. */
enum Column {
    CONST("Const|imdb id|imdbid|tconst"), POSITION("Position"), CREATED("Created|added"), MODIFIED("Modified"),
    DESCRIPTION("Description"), TITLE("Title"), ORIGINAL_TITLE("Original Title"), URL("URL"), TYPE("Title Type|type"),
    PUBLIC_RATING("IMDb Rating"), RUNTIME("Runtime (mins)"), YEAR("Year"), GENRES("Genres"),
    VOTES("Num Votes|num. votes|votes"), RELEASED("Release Date|release date (month/day/year)"), DIRECTORS("Directors"),
    RATING("Your Rating|you rated|my rating"), RATED("Date Rated|date added"), NAME("Name"), KNOWN_FOR("Known For"),
    BIRTH("Birth Date");

    private static final Map<String, Column> BY_NAME = new HashMap<>();

    static {
        for (Column column : values()) {
            for (String name : column.names.split("\\|")) {
                BY_NAME.put(plain(name), column);
            }
        }
    }

    private final String names;

    Column(String names) {
        this.names = names;
    }

    /** Null when no column of IMDb's is called so. */
    static Column named(String text) {
        return BY_NAME.get(plain(text));
    }

    static String plain(String text) {
        return text == null ? "" : text.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    }

    /** Free text, in which a lost quote lets a comma split one cell into two. */
    boolean isFreeText() {
        return switch (this) {
            case DESCRIPTION, TITLE, ORIGINAL_TITLE, GENRES, DIRECTORS, NAME, KNOWN_FOR -> true;
            default -> false;
        };
    }

    /** As IMDb writes it today, for messages. */
    String title() {
        return names.split("\\|")[0];
    }
}
