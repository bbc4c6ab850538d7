package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** The accounts that are connected, and how each of them stands. The library needs no line in it. */
@Component
public class AccountBook {

    private static final String COLUMNS = """
            SELECT person, name, service, paused, rung, due, reason, trouble, remedy, field, made, given FROM account""";
    private static final String ALL = COLUMNS + " ORDER BY person, name";
    private static final String FIND = COLUMNS + " WHERE person = ? AND name = ?";
    private static final String ADD = """
            INSERT INTO account (person, name, service, made) VALUES (?, ?, ?, ?)
            ON CONFLICT (person, name) DO UPDATE SET paused = 0, rung = 0, due = 0, reason = NULL, trouble = NULL,
                remedy = NULL, field = NULL, given = 0""";
    private static final String GIVE = """
            INSERT INTO account (person, name, service, made, given) VALUES (?, ?, ?, ?, 1) ON CONFLICT DO NOTHING""";
    private static final String REMOVE = "DELETE FROM account WHERE person = ? AND name = ?";
    private static final String FORGET_READINGS = "DELETE FROM reading WHERE person = ? AND account = ?";
    private static final String PAUSE = "UPDATE account SET paused = ? WHERE person = ? AND name = ?";
    private static final String TROUBLE = """
            UPDATE account SET trouble = ?, remedy = ?, field = ? WHERE person = ? AND name = ?""";
    private static final String REST = """
            UPDATE account SET rung = ?, due = ?, reason = ? WHERE person = ? AND name = ?""";

    private final Ledger ledger;
    private final AtomicLong version = new AtomicLong();

    AccountBook(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * How an account stands. {@code rung} and {@code due}: its step on the ladder, and before when it is left alone, with
     * the reason; {@code trouble}, {@code remedy} and {@code field}: what only a person can mend; {@code given}: nobody
     * had to connect it.
     */
    public record Standing(Account account, boolean paused, int rung, Instant due, String reason, String trouble,
            String remedy, String field, Instant made, boolean given) {

        /** Nothing is asked of it or sent to it until a person has done something. */
        public boolean rests() {
            return paused || trouble != null;
        }
    }

    /** Grows with each account that comes or goes, so that what was found may be kept until then. */
    public long version() {
        return version.get();
    }

    public List<Standing> all() {
        return ledger.read(sql -> sql.list(ALL, AccountBook::standing));
    }

    public Optional<Standing> find(Person person, String name) {
        return ledger.read(sql -> sql.first(FIND, AccountBook::standing, person, name));
    }

    /** Connects the account, or connects it anew: then it stands as if nothing had been. */
    public void add(Account account) {
        ledger.writing(sql -> sql.run(ADD, account.person(), account.name(), account.service(), ledger.now()));
        version.incrementAndGet();
    }

    /** An account that nobody has to connect; one of that name that stands there already is left as it is. */
    public void give(Account account) {
        if (find(account.person(), account.name()).isEmpty()) {
            ledger.writing(sql -> sql.run(GIVE, account.person(), account.name(), account.service(), ledger.now()));
            version.incrementAndGet();
        }
    }

    /** What was read of it is forgotten too; its cells stay, as they are what was there. */
    public void remove(Account account) {
        ledger.writing(sql -> sql.run(REMOVE, account.person(), account.name())
                + sql.run(FORGET_READINGS, account.person(), account.name()));
        version.incrementAndGet();
    }

    public void pause(Account account, boolean paused) {
        ledger.writing(sql -> sql.run(PAUSE, paused ? 1 : 0, account.person(), account.name()));
    }

    /** Trouble of the ledger itself is not the account's: it is thrown on. */
    public void needsAttention(Account account, NeedsAttention why) {
        if (LedgerTrouble.isOurs(why)) {
            throw why;
        }
        ledger.writing(sql -> sql.run(TROUBLE, why.getMessage(), why.remedy(), why.field(), account.person(),
                account.name()));
    }

    public void isWell(Account account) {
        ledger.writing(sql -> sql.run(TROUBLE, null, null, null, account.person(), account.name()));
    }

    /** The account is left alone until then; an instant that has passed lets it go on at once. */
    public void rest(Account account, int rung, Instant due, String reason) {
        ledger.writing(sql -> sql.run(REST, rung, due, reason, account.person(), account.name()));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Account account = new Account(new Person(row.getString(1)), row.getString(2), row.getString(3));
        return new Standing(account, row.getInt(4) == 1, row.getInt(5), Columns.instant(row, 6), row.getString(7),
                row.getString(8), row.getString(9), row.getString(10), Columns.instant(row, 11),
                row.getInt(12) == 1);
    }
}
