package dev.kinorelay.service.tvtime;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.table.ColumnNames;
import java.util.List;

/** The tables that tell of titles, told by their columns; votes on ratings and on feelings have the same. */
enum Sheet {
    EPISODES("key", "s_id", "created_at"), FILMS("entity_type", "movie_name", "type"), FOLLOWED("tv_show_id",
            "tv_show_name", "notification_offset"),
    SHOWS("tv_show_id", "tv_show_name", "is_followed"), VOTES("vote_key", "movie_name"),
    FEELINGS("vote_key", "movie_name");

    static final Shelf FOLLOWING = Shelf.list("followed");

    private final String[] columns;

    Sheet(String... columns) {
        this.columns = columns;
    }

    /** Null when these are no columns of TV Time's. */
    static Sheet of(ColumnNames names, String file) {
        for (Sheet sheet : values()) {
            if (names.hasAll(sheet.columns)) {
                return sheet == VOTES && file.contains("emotion") ? FEELINGS : sheet;
            }
        }
        return null;
    }

    Recognition recognition() {
        return switch (this) {
            case EPISODES -> new Recognition.Known(List.of(Shelf.HISTORY));
            case FILMS -> new Recognition.Manifold(List.of(Shelf.WATCHLIST, Shelf.HISTORY));
            case FOLLOWED, SHOWS -> new Recognition.Known(List.of(FOLLOWING));
            case VOTES -> new Recognition.Known(List.of(Shelf.RATINGS));
            case FEELINGS -> new Recognition.Unwanted("These are votes on feelings, not ratings.", "Nothing to do.");
        };
    }
}
