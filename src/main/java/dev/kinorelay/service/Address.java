package dev.kinorelay.service;

import dev.kinorelay.domain.ExternalId;
import java.net.URI;
import java.util.Optional;

/** Knows where a site shows the titles it has given ids to, and of which title a page there is. */
public interface Address {

    /** How people call the site. */
    String site();

    /** Empty when the id is none of the site's, or the site has no page that can be found by it. */
    Optional<URI> of(ExternalId id);

    /** The id of the title whose page has this address; empty when it is none of the site's. */
    default Optional<ExternalId> read(String page) {
        return Optional.empty();
    }
}
