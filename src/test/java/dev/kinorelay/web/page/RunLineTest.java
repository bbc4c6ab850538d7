package dev.kinorelay.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Tally;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunLineTest {

    private static final Tally TALLY = new Tally(412, 10, 2, 399, 0, 0, 0, 1, 0, 0);

    @Test
    void saysWhatARunCameToInOneSentence() {
        assertThat(sentence(Run.State.SETTLED, Mode.LIVE, TALLY, null))
                .isEqualTo("ratings.csv for me: 412 read: 10 added, 2 changed, 399 left alone, 1 rejected");
    }

    @Test
    void saysWhatAPlanWouldDo() {
        assertThat(sentence(Run.State.PLANNED, Mode.PLAN, new Tally(1500, 1, 0, 1499, 0, 0, 0, 0, 3, 0), null))
                .isEqualTo("ratings.csv for me: 1,500 read: 1 to add, 3 to remove, 1,499 left alone");
    }

    @Test
    void saysWhatBecameOfAPlanOnceItIsDecided() {
        assertThat(sentence(Run.State.SETTLED, Mode.PLAN, TALLY, "12 planned changes were dropped."))
                .isEqualTo("ratings.csv for me: 12 planned changes were dropped.");
    }

    @Test
    void namesAnUndoAfterItsRunAndARestoreAfterItsShelf() {
        assertThat(subject(Run.undoOf("r1", "r2"), "undo", "ratings.csv")).isEqualTo("Undo of ratings.csv");
        assertThat(subject("restore:me/library/ratings/r2", "restore", null)).isEqualTo("Restore of Ratings");
    }

    private static String subject(String occasion, String trigger, String file) {
        return RunLine.of(new Run("r2", "inbox", "v", Person.ME, Mode.PLAN, occasion, trigger, file, "ratings",
                Run.State.PLANNED, Instant.EPOCH, null, null, TALLY, null, null)).subject();
    }

    @Test
    void repeatsTheMessageOfARunThatWaitsOrFailed() {
        assertThat(sentence(Run.State.HELD, Mode.LIVE, TALLY, "48 titles would go"))
                .endsWith("for me: 48 titles would go");
        assertThat(sentence(Run.State.FAILED, Mode.LIVE, Tally.NONE, "not a CSV file"))
                .endsWith("for me: not a CSV file");
    }

    @Test
    void saysSoWhenThereWasNothingToDo() {
        assertThat(sentence(Run.State.SETTLED, Mode.LIVE, Tally.NONE, null)).endsWith(": nothing to do");
        assertThat(sentence(Run.State.SETTLED, Mode.LIVE, null, "the same file again"))
                .endsWith(": the same file again");
        assertThat(sentence(Run.State.OPEN, Mode.LIVE, Tally.NONE, null)).endsWith(": under way");
    }

    private static String sentence(Run.State state, Mode mode, Tally tally, String message) {
        return RunLine.of(new Run("r", "inbox", "v", Person.ME, mode, "o", "file", "ratings.csv", "ratings", state,
                Instant.EPOCH, null, null, tally, message, null)).sentence();
    }
}
