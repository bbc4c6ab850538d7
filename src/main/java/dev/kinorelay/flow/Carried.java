package dev.kinorelay.flow;

import org.apache.camel.Exchange;

/** What travels with an exchange, as properties and never as headers: a caller could set headers, and they leave with calls. */
public final class Carried {

    static final String RUN = "kinorelay.run";
    static final String PARCEL = "kinorelay.parcel";

    private Carried() {}

    public static RunInProgress run(Exchange exchange) {
        var run = exchange.getProperty(RUN, RunInProgress.class);
        if (run == null) {
            throw new IllegalStateException("A block was called outside a run");
        }
        return run;
    }

    /** The change as addressed by {@code deliver}, for the repository that admits it. */
    public static void addressed(Exchange exchange, Object change) {
        exchange.setProperty(PARCEL, change);
    }
}
