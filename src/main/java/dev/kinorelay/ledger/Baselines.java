package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Cursor;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a source shelf and a target shelf last agreed on, title by title. */
@Component
public class Baselines {

    private static final String AGREE = """
            INSERT INTO baseline (pair, title_id, occurrence, value) VALUES (?, ?, ?, ?)
            ON CONFLICT (pair, title_id, occurrence) DO UPDATE SET value = excluded.value
            WHERE excluded.value <> baseline.value""";
    private static final String AGREE_ON_NONE = """
            DELETE FROM baseline WHERE pair = ? AND title_id = ? AND occurrence = ?""";

    private static final String ANY = "SELECT count(*) FROM (SELECT 1 FROM baseline WHERE pair = ? LIMIT 1)";

    private final Ledger ledger;
    private final Pairs pairs;

    Baselines(Ledger ledger, Pairs pairs) {
        this.ledger = ledger;
        this.pairs = pairs;
    }

    /** Two shelves that are compared with each other. */
    public record Pair(Account source, Shelf sourceShelf, Account target, Shelf targetShelf) {

        /** The same two shelves the other way round. */
        public Pair turned() {
            return new Pair(target, targetShelf, source, sourceShelf);
        }
    }

    /**
     * As it will stand once the pair's open parcels have arrived: what the source said last is not new again, and what it
     * takes back meanwhile is. Marks of a baseline carry the value alone.
     */
    public Cursor<Mark> marks(Pair pair) {
        Optional<String> id = pairs.find(pair);
        return id.isEmpty() ? new Pages<>((after, limit) -> List.of())
                : CellMarks.agreed(ledger, pairs.baseline(id.get()), List.of(waiting(pair, id.get())));
    }

    private static CellMarks.Waiting waiting(Pair pair, String id) {
        return new CellMarks.Waiting(pair.target(), pair.targetShelf(), id);
    }

    /** The same of two shelves that follow each other: from now on both ways have one Baseline. */
    public Cursor<Mark> shared(Pair pair) {
        return ledger.write(() -> {
            String baseline = pairs.share(pair);
            return CellMarks.agreed(ledger, baseline, List.of(waiting(pair.turned(), pairs.id(pair.turned())),
                    waiting(pair, pairs.id(pair))));
        });
    }

    /** Whether the two ever agreed on anything. */
    public boolean isEmpty(Pair pair) {
        return pairs.find(pair).map(pairs::baseline)
                .map(id -> ledger.read(sql -> sql.number(ANY, id)) == 0).orElse(true);
    }

    /** Both sides were found equal in these titles. */
    public void agree(Pair pair, List<Mark> marks) {
        ledger.write(() -> {
            String id = pairs.baseline(pairs.id(pair));
            ledger.writing(sql -> sql.each(AGREE, marks,
                    mark -> new Object[]{id, mark.titleId(), mark.occurrence(), mark.value().code()}));
        });
    }

    /** What was carried out is what both sides agree on from now on. */
    void carriedOut(Statements sql, List<Agreement> done) {
        sql.each(AGREE, done.stream().filter(each -> each.verb() != Verb.REMOVE).toList(), Agreement::row);
        sql.each(AGREE_ON_NONE, done.stream().filter(each -> each.verb() == Verb.REMOVE).toList(), Agreement::key);
    }

    /** A change of one title that both sides have seen. */
    record Agreement(String pair, Verb verb, TitleId titleId, String occurrence, Value value) {

        private Object[] row() {
            return new Object[]{pair, titleId, occurrence, value.code()};
        }

        private Object[] key() {
            return new Object[]{pair, titleId, occurrence};
        }
    }

    /** The titles are gone from both sides. */
    public void forget(Pair pair, List<Mark> marks) {
        ledger.write(() -> {
            String id = pairs.baseline(pairs.id(pair));
            ledger.writing(sql -> sql.each(AGREE_ON_NONE, marks,
                    mark -> new Object[]{id, mark.titleId(), mark.occurrence()}));
        });
    }
}
