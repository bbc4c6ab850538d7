package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which column stands where, by name, and what the columns say about the file. */
final class Header {

    private static final Set<Column> TELLING = EnumSet.of(Column.CONST, Column.PUBLIC_RATING, Column.RUNTIME);
    private static final Set<Column> FAMILIAR = EnumSet.of(Column.RATING, Column.RATED, Column.TYPE, Column.VOTES,
            Column.URL, Column.GENRES);

    private static final List<String> OTHERS = List.of("tmdb", "tvdb", "trakt", "simkl", "letterboxd", "mal_id",
            "anilist", "plex");

    private final List<String> names;
    private final int[] places = new int[Column.values().length];

    private Header(List<String> names) {
        this.names = names;
        Arrays.fill(places, -1);
        for (int at = names.size() - 1; at >= 0; at--) {
            Column column = Column.named(names.get(at));
            if (column != null) {
                places[column.ordinal()] = at;
            }
        }
    }

    static Header of(Row row) {
        List<String> names = new ArrayList<>();
        for (int cell = 0; cell < row.size(); cell++) {
            names.add(Column.plain(row.text(cell)));
        }
        return new Header(names);
    }

    /** Minus one when there is no such column. */
    int at(Column column) {
        return places[column.ordinal()];
    }

    boolean has(Column column) {
        return at(column) >= 0;
    }

    int width() {
        return names.size();
    }

    /** Ratings on a list are some of a person's ratings, and say nothing of the others. */
    boolean tellsOf(Shelf shelf) {
        return shelf.equals(Shelf.RATINGS) ? isRatings() || isFirstGeneration() : has(Column.CREATED);
    }

    boolean isPeople() {
        return has(Column.CONST) && has(Column.NAME) && (has(Column.KNOWN_FOR) || has(Column.BIRTH));
    }

    boolean isUsable() {
        return has(Column.CONST) && (has(Column.RATING) || has(Column.CREATED)) && !isAnothers();
    }

    /** A rating without what only lists have; the first generation gave everything one header and does not tell. */
    boolean isRatings() {
        boolean list = has(Column.POSITION) || has(Column.MODIFIED) || has(Column.RATED);
        return has(Column.RATING) && (!has(Column.CREATED) || !list);
    }

    boolean isFirstGeneration() {
        return names.contains("you rated") && has(Column.CREATED);
    }

    /** Not usable, yet nobody but IMDb names so many columns like this. */
    boolean isNearMiss() {
        long telling = TELLING.stream().filter(this::has).count();
        long familiar = FAMILIAR.stream().filter(this::has).count();
        return !isUsable() && !isAnothers() && telling > 0 && telling + familiar >= 3;
    }

    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!has(Column.CONST)) {
            missing.add(Column.CONST.title());
        }
        if (!has(Column.RATING) && !has(Column.CREATED)) {
            missing.add(Column.RATING.title() + " or " + Column.CREATED.title());
        }
        return missing;
    }

    /** Many sites put an IMDb id and a rating into files of their own, but none calls the id "Const". */
    private boolean isAnothers() {
        return !names.contains("const") && names.stream().anyMatch(name -> OTHERS.stream().anyMatch(name::startsWith));
    }
}
