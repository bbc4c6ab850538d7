package dev.kinorelay.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What services answered, under a name for each question; what is in the answers the ledger cannot read. */
@Component
public class LookupCache {

    private static final String FIND = "SELECT answer, asked FROM look_up WHERE service = ? AND name = ?";
    private static final String KEEP = """
            INSERT INTO look_up (service, name, answer, size, asked, until) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (service, name) DO UPDATE SET
                answer = excluded.answer, size = excluded.size, asked = excluded.asked, until = excluded.until""";
    private static final String BYTES = "SELECT sum(size) FROM look_up";
    private static final String SHARES = """
            SELECT service, count(*), sum(size), sum(CASE WHEN until <= ? THEN 1 ELSE 0 END)
            FROM look_up GROUP BY service ORDER BY service""";
    private static final String FORGET_OLD = "DELETE FROM look_up WHERE until <= ?";
    private static final String FORGET_ALL = "DELETE FROM look_up";
    private static final String OLDEST = "SELECT service, name, size FROM look_up ORDER BY asked LIMIT ?";
    private static final String FORGET = "DELETE FROM look_up WHERE service = ? AND name = ?";

    /** What a row takes besides its answer, with its entries in the indexes. */
    private static final long ROW = 200;
    private static final int AT_ONCE = 200;

    private final Ledger ledger;

    LookupCache(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What a service answered (null: that there is nothing), and when it was asked. */
    public record Known(byte[] answer, Instant asked) {}

    /** What is kept of one service: how many answers, how large they are, and how many of them are old. */
    public record Share(String service, long answers, long bytes, long old) {}

    private record Row(String service, String name, long size) {}

    /** By name; those not known are left out. */
    public Map<String, Known> find(String service, Collection<String> names) {
        return ledger.read(sql -> {
            Map<String, Known> found = new HashMap<>();
            names.forEach(name -> sql.first(FIND,
                    row -> new Known(row.getBytes(1), Instant.ofEpochMilli(row.getLong(2))), service, name)
                    .ifPresent(known -> found.put(name, known)));
            return found;
        });
    }

    /** Keeps the answers by name, null where there is none; they are old after so long. */
    public void keep(String service, Map<String, byte[]> answers, Duration keeps) {
        Instant now = ledger.now();
        ledger.writing(sql -> sql.each(KEEP, answers.entrySet(), answer -> new Object[]{service, answer.getKey(),
                answer.getValue(), size(answer.getKey(), answer.getValue()), now, now.plus(keeps)}));
    }

    /** How much room an answer takes. */
    public static long size(String name, byte[] answer) {
        return ROW + name.length() + (answer == null ? 0 : answer.length);
    }

    public long bytes() {
        return ledger.read(sql -> sql.number(BYTES));
    }

    public List<Share> shares() {
        return ledger.read(sql -> sql.list(SHARES,
                row -> new Share(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)), ledger.now()));
    }

    /** Forgets what is old; answers how many that were. */
    public int forgetOld() {
        return ledger.writing(sql -> sql.run(FORGET_OLD, ledger.now()));
    }

    public int forgetAll() {
        return ledger.writing(sql -> sql.run(FORGET_ALL));
    }

    /** Forgets those asked for longest ago, until at least so much room is free; answers how much that is. */
    public long forgetOldest(long bytes) {
        return ledger.writing(sql -> {
            long free = 0;
            List<Row> oldest = oldest(sql);
            while (free < bytes && !oldest.isEmpty()) {
                long still = bytes - free;
                long[] sum = {0};
                List<Row> gone = oldest.stream().takeWhile(row -> (sum[0] += row.size()) - row.size() < still).toList();
                sql.each(FORGET, gone, row -> new Object[]{row.service(), row.name()});
                free += gone.stream().mapToLong(Row::size).sum();
                oldest = oldest(sql);
            }
            return free;
        });
    }

    private static List<Row> oldest(Statements sql) {
        return sql.list(OLDEST, row -> new Row(row.getString(1), row.getString(2), row.getLong(3)), AT_ONCE);
    }
}
