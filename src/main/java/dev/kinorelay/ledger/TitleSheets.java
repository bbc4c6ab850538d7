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
    private static final String STANDS = """
            SELECT c.person, c.account, c.shelf, c.value, c.since, c.note
            FROM shelf s JOIN cell c ON c.person = s.person AND c.account = s.account AND c.shelf = s.shelf
                AND c.title_id = ?
            WHERE c.present = 1""";
    private static final String STOOD = """
            SELECT p.person, p.account, p.shelf, p.value, p.until, p.note
            FROM shelf s JOIN cell_past p ON p.person = s.person AND p.account = s.account AND p.shelf = s.shelf
                AND p.title_id = ?
            WHERE p.present = 1""";

    private final Ledger ledger;

    TitleSheets(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The title, where it stands now and where it stood. */
    public record Sheet(TitleId id, MediaRef ref, List<Place> stands, List<Place> stood) {}

    /** A place on a shelf; {@code when}: since when it stands there, or until when it stood there. */
    public record Place(Person person, String account, Shelf shelf, Value value, Instant when, String note) {}

    public Optional<Sheet> find(TitleId id) {
        return ledger.readAtOnce(sql -> sql.first(TITLE, row -> TitleColumns.full(row, 1), id)
                .map(ref -> new Sheet(id, ref, sql.list(STANDS, TitleSheets::place, id),
                        sql.list(STOOD, TitleSheets::place, id))));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(new Person(row.getString(1)), row.getString(2), new Shelf(row.getString(3)),
                Value.decode(row.getString(4)), Columns.instant(row, 5), row.getString(6));
    }
}
