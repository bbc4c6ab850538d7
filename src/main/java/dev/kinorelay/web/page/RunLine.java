package dev.kinorelay.web.page;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Tally;
import java.util.StringJoiner;

/** One run in one sentence, such as "ratings.csv for me: 412 read: 10 added, 2 changed, 399 left alone, 1 rejected". */
record RunLine(String id, String subject, String person, String account, String pipeline, String state, String tone,
        String trigger, When opened, String remedy, boolean busy) {

    static RunLine of(Run run) {
        return new RunLine(run.id(), subject(run), run.person().name(),
                account(run), run.pipeline(),
                Words.state(run.state()),
                Words.tone(run.state()), Words.trigger(run.trigger()), When.at(run.opened()), run.remedy(),
                run.state() == Run.State.OPEN || run.state() == Run.State.DECIDED);
    }

    /** The whole sentence. */
    public String sentence() {
        return subject + " for " + person + ": " + account;
    }

    private static String subject(Run run) {
        if (isRestore(run)) {
            return "Restore of " + (run.shelf() == null ? "a shelf" : Words.shelf(run.shelf()));
        }
        String plain = run.fileName() == null || run.fileName().isBlank() ? run.pipeline() : last(run.fileName());
        return run.undoes().isPresent() ? "Undo of " + plain : plain;
    }

    /** A restore belongs to a shelf, not to a pipeline. */
    static boolean isRestore(Run run) {
        return "restore".equals(run.trigger());
    }

    private static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String account(Run run) {
        return switch (run.state()) {
            case OPEN -> "under way";
            case INTERRUPTED -> "interrupted; it is taken up again";
            case HELD, FAILED, CANCELLED -> said(run.message(), counts(run));
            case PLANNED -> counts(run);
            default -> run.mode() == Mode.PLAN ? said(run.message(), counts(run)) : counts(run);
        };
    }

    private static String counts(Run run) {
        Tally tally = run.tally() == null ? Tally.NONE : run.tally();
        boolean plan = run.state() == Run.State.PLANNED;
        if (tally.read() == 0 && tally.isQuiet()) {
            return said(run.message(), "nothing to do");
        }
        StringJoiner parts = new StringJoiner(", ");
        part(parts, tally.added(), plan ? "to add" : "added");
        part(parts, tally.changed(), plan ? "to change" : "changed");
        part(parts, tally.removed(), plan ? "to remove" : "removed");
        part(parts, tally.unchanged(), "left alone");
        part(parts, tally.filtered(), "filtered out");
        part(parts, tally.duplicate(), "duplicate");
        part(parts, tally.unresolved(), "not recognised");
        part(parts, tally.rejected(), "rejected");
        return Words.number(tally.read()) + " read: " + parts;
    }

    private static void part(StringJoiner parts, long count, String words) {
        if (count > 0) {
            parts.add(Words.number(count) + " " + words);
        }
    }

    private static String said(String message, String otherwise) {
        return message == null || message.isBlank() ? otherwise : message;
    }
}
