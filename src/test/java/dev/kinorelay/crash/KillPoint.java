package dev.kinorelay.crash;

import java.io.IOException;
import java.sql.SQLException;

/**
 * A moment with a name. {@code trap} kills when it has come, {@code deed} leads there, and {@code proof} looks at what was left
 * behind, whether it was that moment indeed; {@code again} is a second trap, for the start that follows (null: none).
 */
record KillPoint(String name, String words, Trap trap, Deed deed, Proof proof, Trap again) {

    KillPoint(String name, String words, Trap trap, Deed deed, Proof proof) {
        this(name, words, trap, deed, proof, null);
    }

    /** What somebody does with the program, or to it. */
    interface Deed {
        void perform(Scene scene, Life life) throws IOException, InterruptedException;
    }

    /** What the dead leave behind. */
    interface Proof {
        boolean shows(Scene scene, Wreck wreck) throws SQLException;
    }

    static Proof ledger(String query) {
        return (scene, wreck) -> wreck.count(query) > 0;
    }
}
