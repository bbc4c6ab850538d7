package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The secrets of accounts as sealed texts; what is in them the ledger cannot read. */
@Component
public class Secrets {

    private static final String ALL = """
            SELECT s.person, s.account, coalesce(a.service, s.account), s.field, s.sealed FROM secret s
                LEFT JOIN account a ON a.person = s.person AND a.name = s.account
            ORDER BY s.person, s.account, s.field""";
    private static final String FIND = "SELECT sealed FROM secret WHERE person = ? AND account = ? AND field = ?";
    private static final String PUT = """
            INSERT INTO secret (person, account, field, sealed, changed) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (person, account, field) DO UPDATE SET sealed = excluded.sealed, changed = excluded.changed""";
    private static final String FORGET = "DELETE FROM secret WHERE person = ? AND account = ?";

    private final Ledger ledger;

    Secrets(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A sealed text and whose it is. */
    public record Sealed(Account account, String field, String text) {}

    public List<Sealed> all() {
        return ledger.read(sql -> sql.list(ALL, row -> new Sealed(
                new Account(new Person(row.getString(1)), row.getString(2), row.getString(3)), row.getString(4),
                row.getString(5))));
    }

    public Optional<String> find(Account account, String field) {
        return ledger.read(sql -> sql.first(FIND, row -> row.getString(1), account.person(), account.name(), field));
    }

    /** All of them, and on the disk, when this returns; or none. */
    public void put(Account account, Map<String, String> sealed) {
        ledger.writeThrough(() -> ledger.writing(sql -> sql.each(PUT, sealed.entrySet(),
                field -> new Object[]{account.person(), account.name(), field.getKey(), field.getValue(),
                        ledger.now()})));
    }

    public void forget(Account account) {
        ledger.writing(sql -> sql.run(FORGET, account.person(), account.name()));
    }
}
