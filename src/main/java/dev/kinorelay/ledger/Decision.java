package dev.kinorelay.ledger;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import java.util.List;

/** What a person said a title is; without ids: that it is not wanted. Title and year are those of what was picked, or null. */
public record Decision(MediaKind kind, List<ExternalId> ids, String title, Integer year) {

    public static final Decision IGNORE = new Decision(MediaKind.UNKNOWN, List.of(), null, null);

    public boolean ignores() {
        return ids.isEmpty();
    }
}
