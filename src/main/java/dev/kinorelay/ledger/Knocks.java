package dev.kinorelay.ledger;

import dev.kinorelay.domain.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What came through a webhook and waits to be worked on. It is on the disk before its sender is answered. */
@Component
public class Knocks {

    private static final String KEEP = """
            INSERT INTO knock (service, person, hash, body, arrived)
            SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM knock WHERE hash = ? AND arrived > ?)""";
    private static final String WAITING = """
            SELECT number, person, body, arrived FROM knock WHERE service = ? AND done = 0 ORDER BY number LIMIT ?""";
    private static final String DONE = "UPDATE knock SET done = 1, body = '' WHERE number = ?";
    private static final String FORGET = "DELETE FROM knock WHERE arrived < ? AND done = 1";
    /** The same words again within this time are the same message, sent twice. */
    private static final Duration SENT_TWICE = Duration.ofHours(6);
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final Ledger ledger;

    Knocks(Ledger ledger) {
        this.ledger = ledger;
    }

    /** {@code person}: whose address it came to; empty for the household's. */
    public record Knock(long number, Optional<Person> person, String body, Instant arrived) {

        @Override
        public String toString() {
            return "Knock " + number;
        }
    }

    /** Survives a loss of power once this returns. False when the same was sent before. */
    public boolean keep(String service, Optional<Person> person, String body) {
        String whose = person.map(Person::name).orElse("");
        String hash = hash(service + "/" + whose + "/" + body);
        Instant now = ledger.now();
        return ledger.writeThrough(() -> ledger.writing(sql -> sql.run(KEEP, service, whose, hash, body, now, hash,
                now.minus(SENT_TWICE)))) > 0;
    }

    /** The first so many that came from the service and wait. */
    public List<Knock> waiting(String service, int most) {
        return ledger.read(sql -> sql.list(WAITING,
                row -> new Knock(row.getLong(1),
                        Optional.of(row.getString(2)).filter(name -> !name.isEmpty()).map(Person::new),
                        row.getString(3), Columns.instant(row, 4)),
                service, most));
    }

    /** They were worked on; what they said is forgotten, and in two days that they came. */
    public void done(List<Knock> knocks) {
        ledger.writing(sql -> {
            sql.each(DONE, knocks, knock -> new Object[]{knock.number()});
            return sql.run(FORGET, ledger.now().minus(REMEMBERED));
        });
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
