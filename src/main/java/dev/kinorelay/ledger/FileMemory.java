package dev.kinorelay.ledger;

import dev.kinorelay.domain.Arrival;
import dev.kinorelay.domain.Run;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which file content was last taken for a shelf, so that the same file again is nothing to do. */
@Component
public class FileMemory {

    private static final String RECALL = """
            SELECT f.run FROM file_memory f JOIN run r ON r.id = f.run
            WHERE f.person = ? AND f.account = ? AND f.shelf = ? AND f.hash = ? AND f.version = ?
              AND r.state IN ('DECIDED', 'SETTLED')""";

    private static final String REMEMBER = """
            INSERT INTO file_memory (person, account, shelf, hash, version, run) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (person, account, shelf) DO UPDATE SET
                hash = excluded.hash, version = excluded.version, run = excluded.run""";

    private static final String REMEMBER_PLANNED = """
            INSERT INTO file_memory (person, account, shelf, hash, version, run)
            SELECT person, account, shelf, ?, version, id FROM run
            WHERE id = ? AND account IS NOT NULL AND shelf IS NOT NULL
            ON CONFLICT (person, account, shelf) DO UPDATE SET
                hash = excluded.hash, version = excluded.version, run = excluded.run""";
    private static final String KNOWS = "SELECT count(*) FROM file_memory WHERE hash = ?";
    private static final String FORGET = "DELETE FROM file_memory WHERE run = ?";

    private final Ledger ledger;
    private final Runs runs;

    FileMemory(Ledger ledger, Runs runs) {
        this.ledger = ledger;
        this.runs = runs;
    }

    /**
     * The run that took this very content for this person, account and shelf under this pipeline text, if it was the last
     * file taken for that shelf and the run neither failed, nor was held, nor undone.
     */
    public Optional<Run> recall(Arrival arrival, String pipelineVersion) {
        return ledger.read(sql -> sql.first(RECALL, row -> row.getString(1), arrival.person(), arrival.account().name(),
                arrival.shelf(), arrival.hash(), pipelineVersion)).flatMap(runs::find);
    }

    public void remember(Arrival arrival, String pipelineVersion, String runId) {
        ledger.writing(sql -> sql.run(REMEMBER, arrival.person(), arrival.account().name(), arrival.shelf(),
                arrival.hash(), pipelineVersion, runId));
    }

    /** A file that was planned with is remembered when the plan is applied. */
    public void rememberPlanned(String runId, String hash) {
        ledger.writing(sql -> sql.run(REMEMBER_PLANNED, hash, runId));
    }

    /** Whether this content was the last one taken for any shelf. */
    public boolean knows(String hash) {
        return ledger.read(sql -> sql.number(KNOWS, hash)) > 0;
    }

    public void forget(String runId) {
        ledger.writing(sql -> sql.run(FORGET, runId));
    }
}
