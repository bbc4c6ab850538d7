package dev.kinorelay.ledger;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Which pipelines owe a run because a shelf of the library changed since they last settled it. */
@Repository
public class Debts {

    /** A pipeline that starts from this library shelf owes this person a run up to this revision. */
    public record Debt(String pipeline, Person person, Shelf shelf, long revision) {}

    /** Persons whose library shelf has a revision above what the pipeline last paid. */
    public List<Debt> owedBy(String pipeline, Shelf shelf) {
        throw new UnsupportedOperationException();
    }

    public void paid(Debt debt) {
        throw new UnsupportedOperationException();
    }
}
