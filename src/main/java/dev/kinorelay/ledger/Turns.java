package dev.kinorelay.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes it the turn of entries that wait: because a person wishes it, or because something may have changed. */
@Component
public class Turns {

    private static final String DUE = """
            UPDATE unresolved_entry SET turn = 'due'
            WHERE unresolved = ? AND plan = ''
              AND EXISTS (SELECT 1 FROM unresolved u WHERE u.id = unresolved_entry.unresolved AND u.ignored = 0)""";
    private static final String ALL_DUE = """
            UPDATE unresolved_entry SET turn = 'due'
            WHERE plan = ''
              AND EXISTS (SELECT 1 FROM unresolved u WHERE u.id = unresolved_entry.unresolved AND u.ignored = 0)""";
    private static final String DUE_SINCE = """
            UPDATE unresolved_entry SET turn = 'due'
            WHERE turn = '' AND plan = '' AND unresolved IN (
                SELECT u.id FROM unresolved u WHERE u.ignored = 0 AND u.asked < ?)""";
    private static final String DUE_AFTER = """
            UPDATE unresolved_entry SET turn = 'due'
            WHERE turn = '' AND plan = '' AND unresolved IN (
                SELECT u.id FROM unresolved u WHERE u.missing = ? AND u.missing <> '' AND u.ignored = 0)""";
    private static final String MISSING = "SELECT DISTINCT missing FROM unresolved WHERE missing <> ''";

    private final Ledger ledger;

    Turns(Ledger ledger) {
        this.ledger = ledger;
    }

    /** How many entries are tried again. */
    public int of(Collection<String> titles) {
        return ledger.writing(sql -> titles.stream().mapToInt(id -> sql.run(DUE, id)).sum());
    }

    public int ofAll() {
        return ledger.writing(sql -> sql.run(ALL_DUE));
    }

    /** Those about which nobody was asked since then. */
    public int notAskedSince(Instant moment) {
        return ledger.writing(sql -> sql.run(DUE_SINCE, moment));
    }

    /** The look-ups that were wanted for some titles and were not set up, each set by itself. */
    public List<List<String>> missing() {
        return ledger.read(sql -> sql.list(MISSING, row -> List.of(row.getString(1).split(" "))));
    }

    public int missed(List<String> lookups) {
        return ledger.writing(sql -> sql.run(DUE_AFTER, String.join(" ", lookups)));
    }
}
