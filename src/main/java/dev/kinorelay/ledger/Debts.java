package dev.kinorelay.ledger;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which pipelines owe a run because a shelf of the library changed since they last settled it. */
@Component
public class Debts {

    private static final String OWED = """
            SELECT s.person, s.revision FROM shelf s
                LEFT JOIN debt_paid d ON d.pipeline = ? AND d.person = s.person AND d.shelf = s.shelf
            WHERE s.account = 'library' AND s.shelf = ? AND s.revision > coalesce(d.revision, 0)
            ORDER BY s.person""";

    private static final String PAID = """
            INSERT INTO debt_paid (pipeline, person, shelf, revision) VALUES (?, ?, ?, ?)
            ON CONFLICT (pipeline, person, shelf) DO UPDATE SET revision = excluded.revision
            WHERE excluded.revision > debt_paid.revision""";

    private final Ledger ledger;

    Debts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A pipeline that starts from this library shelf owes this person a run up to this revision. */
    public record Debt(String pipeline, Person person, Shelf shelf, long revision) {}

    /** Persons whose library shelf has a revision above what the pipeline last paid. */
    public List<Debt> owedBy(String pipeline, Shelf shelf) {
        return ledger.read(sql -> sql.list(OWED,
                row -> new Debt(pipeline, new Person(row.getString(1)), shelf, row.getLong(2)), pipeline, shelf));
    }

    public void paid(Debt debt) {
        ledger.writing(sql -> sql.run(PAID, debt.pipeline(), debt.person(), debt.shelf(), debt.revision()));
    }
}
