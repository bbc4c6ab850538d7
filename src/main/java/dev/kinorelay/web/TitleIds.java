package dev.kinorelay.web;

import dev.kinorelay.domain.ExternalId;
import java.util.List;

/** Ids of titles as a form or a program writes them. */
public final class TitleIds {

    private TitleIds() {}

    public static List<ExternalId> read(List<String> written) {
        try {
            return written.stream().map(ExternalId::parse).toList();
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.unclear(unreadable.getMessage() + ".", "Take the ids as the title's page shows them.");
        }
    }
}
