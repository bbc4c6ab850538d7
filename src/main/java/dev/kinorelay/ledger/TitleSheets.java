package dev.kinorelay.ledger;

import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All that the ledger knows of one title: what it is, where it stands, and what stood there before. */
@Component
public class TitleSheets {

    private static final String TITLE = "SELECT" + TitleColumns.FULL + "FROM title t WHERE t.id = ?";
    /** There are as many as persons have shelves; the cells of a title are found shelf by shelf. */
    private static final String SHELVES = "SELECT person, account, shelf FROM shelf";
    private static final String STANDS = """
            SELECT value, since, note FROM cell
            WHERE person = ? AND account = ? AND shelf = ? AND title_id = ? AND present = 1""";
    private static final String STOOD = """
            SELECT value, until, note FROM cell_past
            WHERE person = ? AND account = ? AND shelf = ? AND title_id = ? AND present = 1""";

    private final Ledger ledger;

    TitleSheets(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The title, where it stands now and where it stood. */
    public record Sheet(TitleId id, MediaRef ref, List<Place> stands, List<Place> stood) {}

    /** A place on a shelf; {@code when}: since when it stands there, or until when it stood there. */
    public record Place(Person person, String account, Shelf shelf, Value value, Instant when, String note) {}

    private record Where(Person person, String account, Shelf shelf) {}

    public Optional<Sheet> find(TitleId id) {
        return ledger.readAtOnce(sql -> sql.first(TITLE, row -> TitleColumns.full(row, 1), id).map(ref -> {
            List<Where> shelves = sql.list(SHELVES, TitleSheets::where);
            return new Sheet(id, ref, places(sql, STANDS, shelves, id), places(sql, STOOD, shelves, id));
        }));
    }

    private static Where where(ResultSet row) throws SQLException {
        return new Where(new Person(row.getString(1)), row.getString(2), new Shelf(row.getString(3)));
    }

    private static List<Place> places(Statements sql, String statement, List<Where> shelves, TitleId id) {
        return shelves.stream().flatMap(at -> sql.list(statement, row -> new Place(at.person(), at.account(),
                at.shelf(), Value.decode(row.getString(1)), Columns.instant(row, 2), row.getString(3)), at.person(),
                at.account(), at.shelf(), id).stream()).toList();
    }
}
