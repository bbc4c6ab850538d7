package dev.kinorelay.ledger;

import dev.kinorelay.domain.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Questions that hold a run, and the answers that were to be remembered. */
@Component
public class Questions {

    private static final String ASK = """
            INSERT INTO question (id, run, person, text, choices, about, file, asked, answer)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String COLUMNS = " id, run, person, text, choices, about, file, asked, answer ";
    private static final String FIND = "SELECT" + COLUMNS + "FROM question WHERE id = ?";
    private static final String OF_RUN = "SELECT" + COLUMNS + "FROM question WHERE run = ? ORDER BY id DESC LIMIT 1";
    private static final String OPEN = "SELECT" + COLUMNS + "FROM question WHERE answer IS NULL ORDER BY id";
    private static final String WAITS_AT = "UPDATE question SET file = ? WHERE run = ?";
    private static final String ANSWER = "UPDATE question SET answer = ? WHERE id = ?";
    private static final String REMEMBER = """
            INSERT INTO remembered_answer (person, about, answer)
            SELECT person, about, answer FROM question WHERE id = ? AND about IS NOT NULL
            ON CONFLICT (person, about) DO UPDATE SET answer = excluded.answer""";
    private static final String REMEMBERED = "SELECT answer FROM remembered_answer WHERE person = ? AND about = ?";
    private static final String LINE = "\n";

    /** Begins what a question is about that counts for one file alone; its answer is always remembered. */
    public static final String OF_ONE_FILE = "file:";

    private final Ledger ledger;

    Questions(Ledger ledger) {
        this.ledger = ledger;
    }

    /** {@code about}: what the answer is remembered for (null: for nothing); {@code file}: where the file waits. */
    public record Question(String id, String runId, Person person, String text, List<String> choices, String about,
            String file, Instant asked, String answer) {

        /** What counts for one file always is, and what is about nothing never. */
        public boolean isRemembered(boolean wanted) {
            return isOfOneFile() || wanted && about != null && !about.isEmpty();
        }

        public boolean isOfOneFile() {
            return about != null && about.startsWith(OF_ONE_FILE);
        }
    }

    public void ask(Question question) {
        ledger.writing(sql -> sql.run(ASK, question.id(), question.runId(), question.person(), question.text(),
                String.join(LINE, question.choices()), question.about(), question.file(), question.asked(),
                question.answer()));
    }

    /** The file of the run's question was moved there. */
    public void waitsAt(String runId, String file) {
        ledger.writing(sql -> sql.run(WAITS_AT, file, runId));
    }

    public Optional<Question> find(String id) {
        return ledger.read(sql -> sql.first(FIND, Questions::question, id));
    }

    public Optional<Question> ofRun(String runId) {
        return ledger.read(sql -> sql.first(OF_RUN, Questions::question, runId));
    }

    /** Unanswered ones, oldest first. */
    public List<Question> open() {
        return ledger.read(sql -> sql.list(OPEN, Questions::question));
    }

    public void answer(String id, String choice, boolean remember) {
        ledger.writing(sql -> sql.run(ANSWER, choice, id) + (remember ? sql.run(REMEMBER, id) : 0));
    }

    /** The remembered answer for this person and subject. */
    public Optional<String> remembered(Person person, String about) {
        return ledger.read(sql -> sql.first(REMEMBERED, row -> row.getString(1), person, about));
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(row.getString(1), row.getString(2), new Person(row.getString(3)), row.getString(4),
                List.of(row.getString(5).split(LINE)), row.getString(6), row.getString(7), Columns.instant(row, 8),
                row.getString(9));
    }
}
