package dev.kinorelay.ledger;

import dev.kinorelay.domain.CatalogueRow;
import dev.kinorelay.domain.CatalogueTitle;
import dev.kinorelay.domain.MediaKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The titles of the catalogue that is kept on this machine, by their numbers and by their names. */
@Component
public class CatalogueTitles {

    private static final String PUT = """
            INSERT INTO catalogue_title (id, kind, type, title, original, year, runtime, genres)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, type = excluded.type, title = excluded.title,
                original = excluded.original, year = excluded.year, runtime = excluded.runtime,
                genres = excluded.genres""";
    private static final String NAME = """
            INSERT INTO catalogue_name (number, title, name) VALUES (?, ?, ?)
            ON CONFLICT (number, title) DO NOTHING""";
    private static final String PLACE = "UPDATE catalogue_title SET show = ?, season = ?, episode = ? WHERE id = ?";
    private static final String VOTES = "UPDATE catalogue_title SET rating = ?, votes = ? WHERE id = ?";
    private static final String FIND = """
            SELECT id, kind, type, title, original, year, runtime, genres, rating, votes, show, season, episode
            FROM catalogue_title WHERE id = ?""";
    private static final String NAMED = """
            SELECT t.id, t.kind, t.type, t.title, t.original, t.year, t.runtime, t.genres, t.rating, t.votes, t.show,
                   t.season, t.episode, n.name
            FROM catalogue_name n JOIN catalogue_title t ON t.id = n.title
            WHERE n.number = ?""";
    private static final String KIND = "SELECT kind FROM catalogue_title WHERE id = ?";
    private static final String SOME_NAMES = """
            SELECT max(number) FROM (SELECT number FROM catalogue_name ORDER BY number LIMIT ?)""";
    private static final String SOME_TITLES = "SELECT max(id) FROM (SELECT id FROM catalogue_title ORDER BY id LIMIT ?)";
    private static final String FORGET_NAMES = "DELETE FROM catalogue_name WHERE number <= ?";
    private static final String FORGET_TITLES = "DELETE FROM catalogue_title WHERE id <= ?";

    private final Ledger ledger;

    CatalogueTitles(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A name as a number, whose title it is, and how it is written (null: as in the title's own row). */
    public record Name(long number, long title, String name) {}

    public void put(List<CatalogueRow.Title> titles) {
        ledger.writing(sql -> {
            sql.bundled(PUT, titles.stream().map(title -> new Object[]{title.id(), title.kind(), title.type(),
                    title.title(), title.original(), title.year(), title.runtime(), Columns.joined(title.genres())})
                    .toList());
            return null;
        });
    }

    public void name(List<Name> names) {
        ledger.writing(sql -> {
            // Side by side, rows touch fewer pages.
            sql.bundled(NAME, names.stream().sorted(Comparator.comparingLong(Name::number))
                    .map(name -> new Object[]{name.number(), name.title(), name.name()}).toList());
            return null;
        });
    }

    /** Titles that are not known are passed over. */
    public void place(List<CatalogueRow.Place> places) {
        ledger.writing(sql -> sql.each(PLACE, places,
                place -> new Object[]{place.show(), place.season(), place.episode(), place.id()}));
    }

    /** Titles that are not known are passed over. */
    public void vote(List<CatalogueRow.Votes> votes) {
        ledger.writing(sql -> sql.each(VOTES, votes, one -> new Object[]{one.rating(), one.votes(), one.id()}));
    }

    /** Those of the numbers that are movies or shows. */
    public Set<Long> moviesAndShows(Collection<Long> ids) {
        return ledger.read(sql -> {
            Set<Long> found = new HashSet<>();
            ids.forEach(id -> sql.first(KIND, row -> MediaKind.of(row.getString(1)), id)
                    .filter(kind -> kind == MediaKind.MOVIE || kind == MediaKind.SHOW)
                    .ifPresent(kind -> found.add(id)));
            return found;
        });
    }

    /** By number; those not known are left out. */
    public Map<Long, CatalogueTitle> find(Collection<Long> ids) {
        return ledger.read(sql -> {
            Map<Long, CatalogueTitle> found = new HashMap<>();
            ids.forEach(id -> sql.first(FIND, row -> title(row, List.of()), id)
                    .ifPresent(title -> found.put(id, title)));
            return found;
        });
    }

    /** All that bear a name of one of these numbers; a title may come more than once, by another name each time. */
    public List<CatalogueTitle> named(Collection<Long> numbers) {
        return ledger.readAtOnce(sql -> {
            List<CatalogueTitle> found = new ArrayList<>();
            numbers.forEach(number -> sql.walk(NAMED, row -> found.add(title(row,
                    Optional.ofNullable(row.getString(14)).map(List::of).orElse(List.of()))), number));
            return found;
        });
    }

    private static CatalogueTitle title(ResultSet row, List<String> names) throws SQLException {
        long id = row.getLong(1);
        var title = new CatalogueRow.Title(id, MediaKind.of(row.getString(2)), row.getString(3), row.getString(4),
                row.getString(5), Columns.integer(row, 6), Columns.integer(row, 7), Columns.parts(row.getString(8)));
        Double rating = Columns.real(row, 9);
        Long show = Columns.big(row, 11);
        return new CatalogueTitle(title,
                show == null ? null
                        : new CatalogueRow.Place(id, show, Columns.integer(row, 12), Columns.integer(row, 13)),
                rating == null ? null : new CatalogueRow.Votes(id, rating, row.getLong(10)), names);
    }

    /** Forgets about so many rows; answers false when nothing is left. */
    public boolean forget(int rows) {
        return ledger.writing(sql -> forget(sql, rows, SOME_NAMES, FORGET_NAMES)
                || forget(sql, rows, SOME_TITLES, FORGET_TITLES));
    }

    private static boolean forget(Statements sql, int rows, String some, String forget) {
        return sql.first(some, row -> Columns.big(row, 1), rows).map(last -> sql.run(forget, last) > 0).orElse(false);
    }
}
