package dev.kinorelay.ledger;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The shelves of the library as they are shown to other programs. */
@Component
public class Showcase {

    private static final String SHELF = """
            SELECT number FROM shelf WHERE person = ? AND account = 'library' AND shelf = ?""";
    private static final String REVISION = """
            SELECT revision FROM shelf WHERE person = ? AND account = 'library' AND shelf = ?""";
    private static final String TOLD = "SELECT number FROM title_told";
    private static final String ROW = "SELECT t.id, coalesce(c.since, c.changed), c.rating," + TitleColumns.FULL + """
            FROM title t JOIN cell c ON c.person = ? AND c.account = 'library' AND c.shelf = ? AND c.title_id = t.id
                AND c.occurrence = ?
            WHERE t.number = ?""";
    private static final String COUNT = "SELECT count(*) FROM listing WHERE shelf = ? AND kind = ?";
    private static final String WITHOUT_IMDB = COUNT
            + " AND title IN (SELECT number FROM title WHERE ids NOT LIKE '%imdb:tt%')";
    private static final String EPISODES_SEEN = """
            SELECT p.show_id, l.since FROM listing l JOIN title e ON e.number = l.title
                JOIN episode_place p ON p.title_id = e.id
            WHERE l.shelf = ? AND l.since >= ? AND +l.kind = 'episode' ORDER BY l.since DESC, l.title DESC LIMIT ?""";
    private static final String SHOW = "SELECT" + TitleColumns.FULL + "FROM title t WHERE t.id = ?";
    private static final String EPISODES = "SELECT" + TitleColumns.FULL + """
            FROM episode_place p JOIN title t ON t.id = p.title_id WHERE p.show_id = ? AND p.episode >= 0
            ORDER BY p.season, p.episode""";

    private static final String TO_COME = "SELECT t.id," + TitleColumns.FULL + """
            FROM title t WHERE t.released > '2026' AND t.released >= ? ORDER BY t.released""";
    private static final String SHOW_OF = "SELECT s.id," + TitleColumns.FULL.replace(" t.", " s.") + """
            FROM episode_place p JOIN title s ON s.id = p.show_id WHERE p.title_id = ?""";
    private static final String STANDS = """
            SELECT 1 FROM cell WHERE person = ? AND account = 'library' AND shelf = ? AND title_id = ? AND present = 1""";

    private static final int PLAYS = 5000;
    private static final int PAGE = 500;

    private final Ledger ledger;

    Showcase(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Which titles; null parts: all. {@code best}: by rating, else the newest first. */
    public record Wanted(Person person, Shelf shelf, String kind, String text, String genre, Integer from, Integer to,
            Double ratingFloor, boolean best, boolean imdbOnly) {}

    /** A title on the shelf; {@code rating}: the person's own, out of ten. */
    public record Shown(TitleId id, MediaRef ref, Instant since, Double rating) {}

    /** How many titles of a kind stand on a shelf, and how many of them have no IMDb id. */
    public record Count(long all, long withoutImdb) {}

    public List<Shown> page(Wanted wanted, int skip, int size) {
        return ledger.readAtOnce(sql -> rows(sql, wanted, query(sql, wanted).page(sql, skip, size)));
    }

    /** All of them, the newest first, page by page as they are read. */
    public void each(Wanted wanted, Consumer<Shown> sink) {
        ShowcaseQuery.Key[] last = {ShowcaseQuery.Key.BEFORE_ALL};
        List<Shown> page = next(wanted, last);
        while (!page.isEmpty()) {
            page.forEach(sink);
            page = next(wanted, last);
        }
    }

    private List<Shown> next(Wanted wanted, ShowcaseQuery.Key[] last) {
        return ledger.readAtOnce(sql -> {
            List<ShowcaseQuery.Key> keys = query(sql, wanted).after(sql, last[0], PAGE);
            last[0] = keys.isEmpty() ? last[0] : keys.getLast();
            return rows(sql, wanted, keys);
        });
    }

    private static ShowcaseQuery query(Statements sql, Wanted wanted) {
        return new ShowcaseQuery(wanted, sql.number(SHELF, wanted.person(), wanted.shelf()));
    }

    private static List<Shown> rows(Statements sql, Wanted wanted, List<ShowcaseQuery.Key> keys) {
        List<Shown> rows = new ArrayList<>(keys.size());
        for (ShowcaseQuery.Key key : keys) {
            sql.first(ROW, Showcase::shown, wanted.person(), wanted.shelf(), key.occurrence(), key.title())
                    .ifPresent(rows::add);
        }
        return rows;
    }

    private static Shown shown(ResultSet row) throws SQLException {
        return new Shown(new TitleId(row.getString(1)), TitleColumns.full(row, 4), Columns.instant(row, 2),
                Columns.real(row, 3));
    }

    /** Shows of which an episode was watched since then, the last watched first. */
    public List<MediaRef> watchedSince(Person person, Instant since, int skip, int size) {
        return ledger.readAtOnce(sql -> {
            Set<String> shows = new LinkedHashSet<>();
            sql.walk(EPISODES_SEEN, row -> shows.add(row.getString(1)), sql.number(SHELF, person, Shelf.HISTORY),
                    since, PLAYS);
            return shows.stream().flatMap(show -> sql.first(SHOW, row -> TitleColumns.full(row, 1), show).stream())
                    .filter(ref -> ref.id(ExternalId.IMDB).isPresent()).skip(skip).limit(size)
                    .toList();
        });
    }

    /** The episodes of a show that are known here, in their order. */
    public List<MediaRef> episodes(TitleId show) {
        return ledger.read(sql -> sql.list(EPISODES, row -> TitleColumns.full(row, 1), show));
    }

    /** A title or an episode with its first day; {@code show}: the episode's (null: it is none). */
    public record Coming(TitleId id, MediaRef ref, MediaRef show) {}

    private record Known(TitleId id, MediaRef ref) {}

    /** What is released from a day on (as in 2026-03-01): of titles on the shelf, and episodes of shows on it. */
    public List<Coming> toCome(Person person, Shelf shelf, String from) {
        return ledger.readAtOnce(sql -> {
            List<Coming> coming = new ArrayList<>();
            for (Known title : sql.list(TO_COME, Showcase::known, from)) {
                if (sql.number(STANDS, person, shelf, title.id) == 1) {
                    coming.add(new Coming(title.id, title.ref, null));
                    continue;
                }
                sql.first(SHOW_OF, Showcase::known, title.id)
                        .filter(show -> sql.number(STANDS, person, shelf, show.id) == 1)
                        .ifPresent(show -> coming.add(new Coming(title.id, title.ref, show.ref)));
            }
            return coming;
        });
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(new TitleId(row.getString(1)), TitleColumns.full(row, 2));
    }

    /** Whether there is such a shelf; counting what stands on all of them takes far longer. */
    public boolean has(Person person, Shelf shelf) {
        return ledger.read(sql -> sql.number(SHELF, person, shelf)) > 0;
    }

    public Count count(Person person, Shelf shelf, String kind) {
        return ledger.readAtOnce(sql -> {
            long number = sql.number(SHELF, person, shelf);
            return new Count(sql.number(COUNT, number, kind), sql.number(WITHOUT_IMDB, number, kind));
        });
    }

    /** Another text as soon as the shelf, or what is told of any title, is another. */
    public String stamp(Person person, Shelf shelf) {
        return ledger.readAtOnce(sql -> sql.number(REVISION, person, shelf) + "-" + sql.number(TOLD));
    }
}
