package dev.kinorelay.ledger;

import dev.kinorelay.domain.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Questions that hold a run, and the answers that were to be remembered. */
@Repository
public class Questions {

    /** {@code about}: what the answer is remembered for; {@code file}: where the file waits. */
    public record Question(String id, String runId, Person person, String text, List<String> choices, String about,
            String file, Instant asked, String answer) {}

    public void ask(Question question) {
        throw new UnsupportedOperationException();
    }

    public Optional<Question> find(String id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Question> ofRun(String runId) {
        throw new UnsupportedOperationException();
    }

    /** Unanswered ones, oldest first. */
    public List<Question> open() {
        throw new UnsupportedOperationException();
    }

    public void answer(String id, String choice, boolean remember) {
        throw new UnsupportedOperationException();
    }

    /** The remembered answer for this person and subject. */
    public Optional<String> remembered(Person person, String about) {
        throw new UnsupportedOperationException();
    }
}
