package dev.kinorelay.web.page;

import dev.kinorelay.flow.desk.ProgressDesk;

/** How far a run is, in words; {@code part} of a thousand is done, null where nobody can know. */
record ProgressLine(String run, String words, String title, String count, String errors, String left, Long part) {

    private static final int WHOLE = 1000;
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    static ProgressLine of(ProgressDesk.Progress progress) {
        boolean known = progress.total() > 0;
        String count = known ? Words.number(progress.done()) + " of about " + Words.number(progress.total())
                : Words.number(progress.done());
        return new ProgressLine(progress.runId(), words(progress.phase()), progress.title(),
                progress.phase() == ProgressDesk.Phase.DELIVERING ? count.replace("about ", "") : count,
                progress.errors() == 0 ? null
                        : Words.number(progress.errors()) + (progress.errors() == 1 ? " error" : " errors"),
                left(progress.secondsLeft()), known ? WHOLE * progress.done() / progress.total() : null);
    }

    private static String words(ProgressDesk.Phase phase) {
        return switch (phase) {
            case READING -> "being read";
            case IDENTIFYING -> "titles being identified";
            case COMPARING -> "being compared";
            case ADMITTING -> "changes being taken on";
            case DELIVERING -> "being delivered";
        };
    }

    private static String left(Long seconds) {
        if (seconds == null) {
            return null;
        }
        if (seconds < MINUTE) {
            return "less than a minute left";
        }
        long minutes = (seconds + MINUTE / 2) / MINUTE;
        return seconds < HOUR ? "about " + minutes + (minutes == 1 ? " minute left" : " minutes left")
                : "about " + (seconds + HOUR / 2) / HOUR + " h left";
    }
}
