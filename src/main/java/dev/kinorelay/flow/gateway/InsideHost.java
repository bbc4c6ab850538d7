package dev.kinorelay.flow.gateway;

import java.net.UnknownHostException;

/** A host that a person named lies inside the network, and nobody said that it may be asked. */
final class InsideHost extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    InsideHost(String host) {
        super(host);
    }

    String host() {
        return getMessage();
    }
}
