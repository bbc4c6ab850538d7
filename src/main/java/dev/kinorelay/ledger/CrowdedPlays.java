package dev.kinorelay.ledger;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The plays of a snapshot show by show, and their move to other days. */
@Component
public class CrowdedPlays {

    private static final String SHOWS = """
            SELECT DISTINCT show_id FROM episode_place WHERE show_id > ? ORDER BY show_id LIMIT ?""";
    private static final String OF_SHOW = """
            SELECT m.title_id, m.value, t.released
            FROM episode_place p
                JOIN mark m ON m.draft = ? AND m.title_id = p.title_id
                JOIN title t ON t.id = p.title_id
            WHERE p.show_id = ?""";
    private static final String PUT = """
            INSERT INTO mark (draft, title_id, occurrence, value, since, rank, note) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";
    private static final String COPY = """
            INSERT INTO mark (draft, title_id, occurrence, value, since, rank, note)
            SELECT ?, title_id, ?, ?, ?, rank, note FROM mark WHERE draft = ? AND title_id = ? AND occurrence = ?
            ON CONFLICT DO NOTHING""";
    private static final String TAKE = "DELETE FROM mark WHERE draft = ? AND title_id = ? AND occurrence = ?";
    private static final String AGREE = """
            INSERT INTO baseline (pair, title_id, occurrence, value)
            SELECT ?, title_id, occurrence, value FROM mark WHERE draft = ?
            ON CONFLICT (pair, title_id, occurrence) DO UPDATE SET value = excluded.value""";
    private static final int BUNDLE = 1000;

    private final Ledger ledger;
    private final Drafts drafts;
    private final Pairs pairs;

    CrowdedPlays(Ledger ledger, Drafts drafts, Pairs pairs) {
        this.ledger = ledger;
        this.drafts = drafts;
        this.pairs = pairs;
    }

    /** A play of an episode, and when that was first aired (null: unknown), as its catalogue writes it. */
    public record Row(TitleId episode, Value value, String released) {}

    /** From one play to another of the same title. */
    public record Step(TitleId title, Play from, Play to) {}

    /** Shows whose episodes are known, after the given one (null: from the first). */
    public List<TitleId> shows(TitleId after, int limit) {
        return ledger.read(sql -> sql.list(SHOWS, row -> new TitleId(row.getString(1)),
                after == null ? "" : after, limit));
    }

    public List<Row> plays(Snapshot snapshot, TitleId show) {
        long draft = drafts.find(snapshot.id()).number();
        return ledger.read(sql -> sql.list(OF_SHOW, row -> new Row(new TitleId(row.getString(1)),
                Value.decode(row.getString(2)), row.getString(3)), draft, show));
    }

    /** A snapshot of its own of the marks of a shelf that is kept in place. */
    public Snapshot copy(Snapshot inPlace, Iterator<Mark> marks) {
        var draft = drafts.open();
        long rows = 0;
        while (marks.hasNext()) {
            var bundle = new ArrayList<Mark>(BUNDLE);
            while (marks.hasNext() && bundle.size() < BUNDLE) {
                bundle.add(marks.next());
            }
            rows += bundle.size();
            ledger.writing(sql -> sql.each(PUT, bundle, mark -> new Object[]{draft.number(), mark.titleId(),
                    mark.occurrence(), mark.value().code(), mark.since(), mark.rank(), mark.note()}));
        }
        return new Snapshot(draft.id(), inPlace.account(), inPlace.shelf(), inPlace.complete(), rows, inPlace.taken());
    }

    /** Moves plays, and keeps them as they were in {@code aside}; answers how many met one that stands there already. */
    public long move(Snapshot snapshot, Snapshot aside, List<Step> steps) {
        long draft = drafts.find(snapshot.id()).number();
        long kept = drafts.find(aside.id()).number();
        return ledger.writing(sql -> {
            sql.each(COPY, steps, step -> new Object[]{kept, step.from().occurrence(),
                    Value.of(step.from()).code(), step.from().at(), draft, step.title(), step.from().occurrence()});
            long met = 0;
            for (Step step : steps) {
                met += 1 - sql.run(COPY, draft, step.to().occurrence(), Value.of(step.to()).code(),
                        step.to().at(), draft, step.title(), step.from().occurrence());
                sql.run(TAKE, draft, step.title(), step.from().occurrence());
            }
            return met;
        });
    }

    /** What was moved is agreed on as it was: the source says nothing new when it says so again. */
    public void agree(Baselines.Pair pair, Snapshot aside) {
        long kept = drafts.find(aside.id()).number();
        ledger.write(() -> {
            String id = pairs.id(pair);
            ledger.writing(sql -> sql.run(AGREE, id, kept));
        });
    }
}
