package dev.kinorelay.ledger;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Kept;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** A shelf of the library on its way out: all of it, as it stood at one instant, entry by entry. */
@Component
public class Departures {

    private static final String NUMBER = """
            SELECT number FROM shelf WHERE person = ? AND account = 'library' AND shelf = ?""";
    private static final String ENTRY = "SELECT t.id, c.value, c.since, c.rank, c.note, " + TitleColumns.FULL + """
            FROM title t JOIN cell c ON c.person = ? AND c.account = 'library' AND c.shelf = ? AND c.title_id = t.id
                AND c.occurrence = ?
            WHERE t.number = ?""";
    private static final String SHOW = "SELECT " + TitleColumns.REF + """
            FROM episode_place p JOIN title t ON t.id = p.show_id WHERE p.title_id = ?""";

    private final Ledger ledger;

    Departures(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What the query narrows to, in its order; its page and size do not count. */
    public void walk(Library.Query query, Consumer<Kept> sink) {
        ledger.readAtOnce(sql -> {
            long shelf = sql.number(NUMBER, query.person(), query.shelf());
            new LibraryQuery(query, shelf).walk(sql, key -> sql.first(ENTRY, Departures::found, query.person(),
                    query.shelf(), key.occurrence(), key.title()).ifPresent(found -> sink.accept(kept(sql, found))));
            return null;
        });
    }

    private record Found(String titleId, Entry entry) {}

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getString(1), new Entry(TitleColumns.full(row, 6), Value.decode(row.getString(2)),
                Columns.instant(row, 3), Columns.integer(row, 4), row.getString(5), 0));
    }

    private static Kept kept(Statements sql, Found found) {
        MediaKind kind = found.entry().ref().kind();
        MediaRef show = kind == MediaKind.EPISODE || kind == MediaKind.SEASON
                ? sql.first(SHOW, row -> TitleColumns.ref(row, 1), found.titleId()).orElse(null)
                : null;
        return new Kept(found.entry(), show);
    }
}
