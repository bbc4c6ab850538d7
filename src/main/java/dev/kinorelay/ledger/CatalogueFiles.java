package dev.kinorelay.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far each file of the catalogue was read, so that a reading cut short goes on where it was. */
@Component
public class CatalogueFiles {

    private static final String ALL = """
            SELECT name, size, stamp, taken, unusable, wanted, done, whole, changed FROM catalogue_file ORDER BY name""";
    private static final String FIND = """
            SELECT name, size, stamp, taken, unusable, wanted, done, whole, changed FROM catalogue_file WHERE name = ?""";
    private static final String PUT = """
            INSERT INTO catalogue_file (name, size, stamp, taken, unusable, wanted, done, whole, changed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET size = excluded.size, stamp = excluded.stamp, taken = excluded.taken,
                unusable = excluded.unusable, wanted = excluded.wanted, done = excluded.done, whole = excluded.whole,
                changed = excluded.changed""";
    private static final String FORGET = "DELETE FROM catalogue_file";
    private static final String UNWANTED = "UPDATE catalogue_file SET wanted = 0 WHERE wanted = 1";

    private final Ledger ledger;

    CatalogueFiles(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * One file: its size and time as it was when its reading began, how many rows were taken and how many of them could not
     * be used; {@code whole}: it was read to its end once, maybe in an earlier edition.
     */
    public record Progress(String name, long size, Instant stamp, long taken, long unusable, boolean wanted,
            boolean done, boolean whole, Instant changed) {}

    public List<Progress> all() {
        return ledger.read(sql -> sql.list(ALL, CatalogueFiles::progress));
    }

    public Optional<Progress> find(String name) {
        return ledger.read(sql -> sql.first(FIND, CatalogueFiles::progress, name));
    }

    public void put(Progress one) {
        ledger.writing(sql -> sql.run(PUT, one.name(), one.size(), one.stamp(), one.taken(), one.unusable(),
                one.wanted(), one.done(), one.whole(), ledger.now()));
    }

    public void wantNone() {
        ledger.writing(sql -> sql.run(UNWANTED));
    }

    public void forget() {
        ledger.writing(sql -> sql.run(FORGET));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(row.getString(1), row.getLong(2), Instant.ofEpochMilli(row.getLong(3)), row.getLong(4),
                row.getLong(5), row.getBoolean(6), row.getBoolean(7), row.getBoolean(8),
                Instant.ofEpochMilli(row.getLong(9)));
    }
}
