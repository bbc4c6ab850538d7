package dev.kinorelay.flow.gateway;

import java.io.IOException;

/** A service that is down or out of its mind: what counts for a breaker, together with the network's own exceptions. */
final class Outage extends IOException {

    private static final long serialVersionUID = 1L;

    /** What the service did, to be read behind its name: "answered 503". */
    Outage(String deed) {
        super(deed);
    }
}
