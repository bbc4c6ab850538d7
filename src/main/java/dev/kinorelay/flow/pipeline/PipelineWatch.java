package dev.kinorelay.flow.pipeline;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the pipeline folders twice a second, which also sees saves by renaming and those on network shares, where the
 * system tells nobody of a change.
 */
final class PipelineWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PipelineWatch.class);

    private final Runnable scan;
    private final Duration pause;
    private final ScheduledExecutorService clockwork = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("pipelines").factory());

    PipelineWatch(Runnable scan, Duration pause) {
        this.scan = scan;
        this.pause = pause;
    }

    /** Looks once before it returns, so that whatever is sound runs when the program is ready. */
    void start() {
        look();
        var unused = clockwork.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            scan.run();
        } catch (RuntimeException defect) {
            LOG.error("The pipelines could not be looked at", defect);
        }
    }

    @Override
    public void close() {
        clockwork.shutdown();
        try {
            clockwork.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
