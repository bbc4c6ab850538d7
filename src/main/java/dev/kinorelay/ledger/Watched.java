package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a title may be gone from a shelf because it was watched, as far as the same account's plays tell. */
@Component
public class Watched {

    private static final String LEFT = """
            SELECT c.since, c.changed, t.kind FROM cell c JOIN title t ON t.id = c.title_id
            WHERE c.person = ? AND c.account = ? AND c.shelf = ? AND c.title_id = ? AND c.occurrence = ''""";
    private static final String PLAYED = """
            SELECT 1 FROM cell
            WHERE person = ? AND account = ? AND shelf = 'history' AND title_id = ? AND occurrence >= ? AND present = 1
            LIMIT 1""";
    private static final String EPISODE_PLAYED = """
            SELECT 1 FROM cell c JOIN title t ON t.id = c.title_id
            WHERE c.person = ? AND c.account = ? AND c.shelf = 'history' AND c.occurrence >= ? AND c.present = 1
              AND t.kind = 'episode'
            LIMIT 1""";
    private static final Duration A_DAY = Duration.ofDays(1);
    private final Ledger ledger;

    Watched(Ledger ledger) {
        this.ledger = ledger;
    }

    private record Left(Instant since, Instant at, boolean isShow) {}

    /**
     * A title was watched when there is a play of it from the day on which it came to the shelf. Which show an episode is
     * of is not known here: a show counts as watched when any episode was, on the day before it left or later.
     */
    public boolean whileOn(Account account, Shelf shelf, TitleId titleId) {
        return ledger.readAtOnce(sql -> {
            Optional<Left> left = sql.first(LEFT, row -> new Left(Columns.instant(row, 1), Columns.instant(row, 2),
                    row.getString(3).equals("show")), account.person(), account.name(), shelf, titleId);
            String listed = left.map(Left::since).map(Watched::day).orElse("");
            return sql.number(PLAYED, account.person(), account.name(), titleId, listed) == 1
                    || left.filter(Left::isShow).isPresent() && sql.number(EPISODE_PLAYED, account.person(),
                            account.name(), day(left.get().at().minus(A_DAY))) == 1;
        });
    }

    private static String day(Instant instant) {
        return instant.toString().substring(0, 10);
    }
}
