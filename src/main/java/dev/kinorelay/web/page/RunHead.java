package dev.kinorelay.web.page;

import dev.kinorelay.domain.Parcel;
import java.util.List;

/**
 * A run as the top of its page shows it. {@code planned}: a plan that waits, {@code applicable}: with something to
 * apply; {@code unresolved}: how many of its titles still wait to be identified (null: none); {@code fates}: what became of
 * its changes, counted; {@code undoes} and {@code undoneBy}: the run it takes back, and the one that takes it back.
 */
record RunHead(RunLine line, String file, String shelf, boolean planned, boolean applicable, Sum sum, When decided,
        When settled,
        String note, String remedy, boolean over, boolean held, Today.Asked question, List<Fate> fates,
        boolean undoable, Other undoes, Other undoneBy, boolean restore, String unresolved,
        boolean cancellable, boolean restartable) {

    /** How many changes are in one state. */
    record Fate(Parcel.State state, String words, String tone, String count) {}

    /** Another run, by its sentence. */
    record Other(String id, String subject, When opened) {}

    public String seen() {
        return Integer.toHexString(hashCode());
    }
}
