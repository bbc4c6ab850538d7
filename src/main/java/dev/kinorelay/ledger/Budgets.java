package dev.kinorelay.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How often services were asked today, where a day's number is limited. */
@Component
public class Budgets {

    private static final String FIND = "SELECT service, day, spent, daily, until FROM budget WHERE service = ?";
    private static final String ALL = "SELECT service, day, spent, daily, until FROM budget ORDER BY service";
    private static final String PUT = """
            INSERT INTO budget (service, day, spent, daily, until) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (service) DO UPDATE SET
                day = excluded.day, spent = excluded.spent, daily = excluded.daily, until = excluded.until""";

    private final Ledger ledger;

    Budgets(Ledger ledger) {
        this.ledger = ledger;
    }

    /** How often a service was asked on that day of how often it may be; nothing is to be had there before {@code until}. */
    public record Spent(String service, LocalDate day, int calls, int daily, Instant until) {

        /** What counts on that day. */
        public Spent on(LocalDate today) {
            return day.equals(today) ? this : new Spent(service, today, 0, daily, until);
        }
    }

    public Optional<Spent> find(String service) {
        return ledger.read(sql -> sql.first(FIND, Budgets::spent, service));
    }

    public List<Spent> all() {
        return ledger.read(sql -> sql.list(ALL, Budgets::spent));
    }

    public void put(Spent spent) {
        ledger.writing(sql -> sql.run(PUT, spent.service(), spent.day().toEpochDay(), spent.calls(), spent.daily(),
                spent.until()));
    }

    public static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static Spent spent(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Spent(row.getString(1), LocalDate.ofEpochDay(row.getLong(2)), row.getInt(3), row.getInt(4),
                Instant.ofEpochMilli(row.getLong(5)));
    }
}
