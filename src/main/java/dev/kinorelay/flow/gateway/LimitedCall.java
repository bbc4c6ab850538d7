package dev.kinorelay.flow.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import org.apache.hc.core5.concurrent.Cancellable;
import org.springframework.util.unit.DataSize;

/** A call under way, which is broken off when it takes too long or brings too much. */
final class LimitedCall {

    private final Cancellable request;
    private final Duration time;
    private final DataSize size;
    private Future<?> alarm;
    private long read;
    private volatile Outage outage;

    LimitedCall(Cancellable request, Duration time, DataSize size) {
        this.request = request;
        this.time = time;
        this.size = size;
    }

    /** {@code alarm}: what ends it when its time is up. */
    void end(Future<?> alarm) {
        this.alarm = alarm;
    }

    void isTooSlow() {
        breakOff(new Outage("did not finish its answer within " + time.toSeconds() + " s"));
    }

    void brought(long bytes) throws Outage {
        read += bytes;
        if (read > size.toBytes()) {
            breakOff(new Outage("answered with more than " + size.toMegabytes() + " MB"));
            throw outage;
        }
    }

    private void breakOff(Outage why) {
        if (outage == null) {
            outage = why;
        }
        request.cancel();
    }

    /** What is torn off looks like a failure of the network. */
    IOException reason(IOException broken) {
        return outage == null ? broken : outage;
    }

    void isOver() {
        alarm.cancel(false);
    }
}
