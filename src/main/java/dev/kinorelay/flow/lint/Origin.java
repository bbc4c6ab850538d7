package dev.kinorelay.flow.lint;

import dev.kinorelay.domain.Shelf;
import java.util.Map;

/** What starts a pipeline: its {@code from}, taken apart. */
public sealed interface Origin {

    /** A file below this folder of the inbox (empty: anywhere in it). */
    record Files(String folder, Map<String, String> options) implements Origin {}

    /** A Quartz cron; {@code zone} is null for the machine's own. */
    record Timer(String cron, String zone) implements Origin {

        /** In place of a cron: as often as the settings say that lists are read. */
        public static final String SYNC = "{{kinorelay.sync.interval}}";
    }

    /** A shelf of the library that changed. */
    record ShelfChange(String account, Shelf shelf) implements Origin {}

    /** What a service tells by itself, at the address /hooks/&lt;token&gt;/&lt;service&gt;. */
    record Told(String service) implements Origin {}
}
