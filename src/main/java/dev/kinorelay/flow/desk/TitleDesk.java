package dev.kinorelay.flow.desk;

import dev.kinorelay.domain.Details;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.ledger.TitleSheets;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** One title with all that is known of it here and told of it elsewhere. */
public interface TitleDesk {

    /** What the ledger knows, what was told, and where else the title has a page. */
    record Whole(TitleSheets.Sheet sheet, Story story, List<Link> links) {}

    /**
     * What a service tells, and what is to be said for that; or why nobody does and what to do ({@code details} is null then).
     */
    record Story(Details details, String service, String credit, String reason, String remedy) {}

    /** An id of the title, the site it belongs to, and the page there; site and page are null when nobody knows them. */
    record Link(String id, String site, URI page) {}

    /** Also by an id the title had before it became one with another; empty when there is none. */
    Optional<Whole> title(TitleId id);

    /** Moves some of its ids to a title of their own, for good; answers that one. Throws NeedsAttention when it cannot be. */
    TitleId split(TitleId id, List<ExternalId> ids);
}
