package dev.kinorelay.service.imdb;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of IMDb's exports, under every name they have borne. */
enum Column {
    CONST("const", "imdb id", "imdbid", "tconst"), POSITION("position"), CREATED("created", "added"),
    MODIFIED("modified"), DESCRIPTION("description"), TITLE("title"), ORIGINAL_TITLE("original title"), URL("url"),
    TYPE("title type", "type"), PUBLIC_RATING("imdb rating"), RUNTIME("runtime (mins)"), YEAR("year"), GENRES("genres"),
    VOTES("num votes", "num. votes", "votes"), RELEASED("release date", "release date (month/day/year)"),
    DIRECTORS("directors"), RATING("your rating", "you rated", "my rating"), RATED("date rated", "date added"),
    NAME("name"), KNOWN_FOR("known for"), BIRTH("birth date");

    private static final Map<String, Column> BY_NAME = new HashMap<>();

    static {
        for (Column column : values()) {
            column.names.forEach(name -> BY_NAME.put(name, column));
        }
    }

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
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
        return switch (this) {
            case CONST -> "Const";
            case CREATED -> "Created";
            case RATING -> "Your Rating";
            default -> names.getFirst();
        };
    }
}
