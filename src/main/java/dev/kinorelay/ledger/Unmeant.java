package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Baselines.Pair;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells titles that stand, or are gone, without a person's having meant it of the two shelves of a pair. */
@Component
public class Unmeant {

    private static final String CELL = """
            SELECT revision, seen FROM cell
            WHERE person = ? AND account = ? AND shelf = ? AND title_id = ? AND occurrence = ?""";
    private static final String WRITTEN = """
            SELECT pair FROM parcel
            WHERE key >= ? AND key < ? AND keyed = 1 AND occurrence = ? AND revision = ?
              AND state IN ('DELIVERED', 'ALREADY_THERE')""";
    /** After all values. */
    private static final String END = "~";

    private final Ledger ledger;
    private final Pairs pairs;

    Unmeant(Ledger ledger, Pairs pairs) {
        this.ledger = ledger;
        this.pairs = pairs;
    }

    private record Cell(long revision, boolean seen) {}

    /**
     * Whether the mark of the pair's target is as an undo of what this pair did left it; or is gone, and was sent there and
     * never seen. An undo is found by its parcel, and what it undid by the parcel before.
     */
    public boolean test(Pair pair, Mark mark) {
        Account account = pair.target();
        Shelf shelf = pair.targetShelf();
        return ledger.readAtOnce(sql -> {
            Optional<Cell> found = sql.first(CELL, row -> new Cell(row.getLong(1), row.getInt(2) == 1),
                    account.person(), account.name(), shelf, mark.titleId(), mark.occurrence());
            if (found.isEmpty()) {
                return false;
            }
            Cell cell = found.get();
            boolean lost = mark.gone() && !cell.seen() && !isTaken(sql, pair, mark, cell.revision());
            return lost || isUndone(sql, pair, mark, cell.revision());
        });
    }

    /** Whether we took it away, whoever wished it: then it need not have been seen. */
    private static boolean isTaken(Statements sql, Pair pair, Mark mark, long revision) {
        return writer(sql, pair, Verb.REMOVE, mark, revision - 1).isPresent();
    }

    private boolean isUndone(Statements sql, Pair pair, Mark mark, long revision) {
        List<Verb> verbs = mark.gone() ? List.of(Verb.REMOVE) : List.of(Verb.ADD, Verb.UPDATE);
        return verbs.stream().anyMatch(verb -> writer(sql, pair, verb, mark, revision - 1)
                .filter(id -> isOwnPast(pairs.pair(sql, id))).isPresent()
                && writer(sql, pair, undone(verb), mark, revision - 2)
                        .filter(id -> id.equals(pairs.find(pair).orElse(""))).isPresent());
    }

    private static Verb undone(Verb verb) {
        return switch (verb) {
            case ADD -> Verb.REMOVE;
            case REMOVE -> Verb.ADD;
            case UPDATE -> Verb.UPDATE;
        };
    }

    private static boolean isOwnPast(Pair pair) {
        return pair.source().equals(pair.target()) && pair.sourceShelf().equals(pair.targetShelf());
    }

    /** The pair whose parcel wrote the cell when it had this revision. */
    private static Optional<String> writer(Statements sql, Pair pair, Verb verb, Mark mark, long revision) {
        String stem = Parcel.stem(pair.target(), pair.targetShelf(), verb, mark.titleId());
        return sql.first(WRITTEN, row -> row.getString(1), stem, stem + END, mark.occurrence(), revision);
    }
}
