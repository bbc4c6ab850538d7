package dev.kinorelay.web.page;

import dev.kinorelay.flow.desk.CatalogueDesk.Part;
import dev.kinorelay.flow.desk.CatalogueDesk.Standing;
import dev.kinorelay.flow.desk.CatalogueDesk.State;
import java.util.List;

/** How the catalogue kept on this machine stands, in words. */
record CatalogueLine(String words, boolean busy, String reason, String remedy, List<String> files, String folder,
        String source) {

    static CatalogueLine of(Standing now) {
        boolean busy = List.of(State.FETCHING, State.READING, State.FORGETTING).contains(now.state());
        return new CatalogueLine(words(now), busy, now.reason(), now.remedy(),
                now.parts().stream().map(CatalogueLine::words).toList(), now.folder(), now.source());
    }

    private static String words(Standing now) {
        return switch (now.state()) {
            case EMPTY -> "Not imported.";
            case FETCHING -> "Fetching" + progress(now);
            case READING -> "Importing" + progress(now);
            case FORGETTING -> "Being forgotten.";
            case STOPPED -> "Stopped; an import goes on where it was.";
            case FAILED -> "Broken off.";
            case DONE -> "Imported.";
        };
    }

    private static String progress(Standing now) {
        return (now.file() == null ? "" : " " + now.file()) + ": " + Words.size(now.done()) + " of "
                + Words.size(now.total())
                + (now.left() == null ? "" : ", about " + (now.left().toSeconds() + 59) / 60 + " min left");
    }

    private static String words(Part part) {
        return part.file() + ": " + Words.number(part.rows()) + " rows"
                + (part.unusable() == 0 ? "" : ", " + Words.number(part.unusable()) + " of them not understood")
                + (part.done() ? "" : ", not to its end");
    }
}
