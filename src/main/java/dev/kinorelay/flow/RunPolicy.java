package dev.kinorelay.flow;

import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.support.RoutePolicySupport;
import org.springframework.stereotype.Component;

/** Closes the Run when its body route is done, however it ended: a step at the end would be skipped after a defect. */
@Component("runPolicy")
class RunPolicy extends RoutePolicySupport {

    private final RunClosing closing;

    RunPolicy(RunClosing closing) {
        this.closing = closing;
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        var run = exchange.getProperty(Carried.RUN, RunInProgress.class);
        if (run != null) {
            closing.close(run, exchange.getException());
        }
    }
}
