package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.CatalogueRow;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.CatalogueRows;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** One data set: columns found by the names in its first line, and what its rows mean. */
final class Sheet implements CatalogueRows {

    /** A row that means nothing; costs nothing to throw. */
    static final class Nonsense extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Nonsense() {
            super("A row that means nothing", null, false, false);
        }
    }

    private final TabRows rows;
    private final Function<Sheet, CatalogueRow> meaning;
    private final int[] columns;
    private final int width;
    private long unusable;

    Sheet(String file, TabRows rows, Function<Sheet, CatalogueRow> meaning, String... names) throws IOException {
        this.rows = rows;
        this.meaning = meaning;
        columns = new int[names.length];
        boolean any = rows.next();
        width = rows.cells();
        for (int i = 0; i < names.length; i++) {
            columns[i] = any ? column(names[i]) : -1;
            if (columns[i] < 0) {
                throw new NeedsAttention("The first line of " + file + " has no column " + names[i]
                        + ", so it is not IMDb's data set of that name",
                        "Fetch " + file + " again from IMDb and import once more.");
            }
        }
    }

    private int column(String name) {
        for (int cell = 0; cell < width; cell++) {
            if (name.equals(rows.text(cell))) {
                return cell;
            }
        }
        return -1;
    }

    @Override
    public boolean next() throws IOException {
        return rows.next();
    }

    @Override
    public Optional<CatalogueRow> row() {
        if (rows.cells() == width) {
            try {
                return Optional.ofNullable(meaning.apply(this));
            } catch (Nonsense row) {
                // Counted below, as is a row with too few cells.
            }
        }
        unusable++;
        return Optional.empty();
    }

    @Override
    public long unusable() {
        return unusable;
    }

    Nonsense nonsense() {
        return new Nonsense();
    }

    String text(int column) {
        return rows.text(columns[column]);
    }

    /** -1 for none. */
    long number(int column) {
        return rows.number(columns[column], 0);
    }

    /** The number of a title such as tt0113277; -1 for none. */
    long id(int column) {
        return rows.begins(columns[column], TitleNumber.LETTERS) ? rows.number(columns[column], 2) : -1;
    }

    /** Null for none. */
    Integer whole(int column) {
        long number = number(column);
        return number < 0 || number > 1_000_000 ? null : (Integer) (int) number;
    }
}
