package dev.kinorelay.flow.pipeline;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few threads that carry runs; what is put into one lane is done in its order, one after the other. */
final class Lanes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final int THREADS = 4;
    private static final long IDLE_SECONDS = 30;
    private static final long PATIENCE_SECONDS = 20;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), Thread.ofPlatform().daemon().name("run-", 1).factory());
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
    private boolean closed;

    Lanes() {
        threads.allowCoreThreadTimeOut(true);
    }

    /** False when the program is about to stop: the work is not taken. */
    synchronized boolean put(String lane, Runnable work) {
        if (closed) {
            return false;
        }
        var queue = waiting.get(lane);
        if (queue != null) {
            queue.add(work);
        } else {
            waiting.put(lane, new ArrayDeque<>());
            threads.execute(() -> drive(lane, work));
        }
        return true;
    }

    synchronized boolean isIdle(String lane) {
        return !waiting.containsKey(lane);
    }

    private void drive(String lane, Runnable first) {
        for (var work = first; work != null; work = next(lane)) {
            try {
                work.run();
            } catch (RuntimeException | Error defect) {
                LOG.error("A run of {} ended with a defect", lane, defect);
            }
        }
    }

    private synchronized Runnable next(String lane) {
        var work = waiting.get(lane).poll();
        if (work == null) {
            waiting.remove(lane);
        }
        return work;
    }

    /** What has begun may end; what has not is left to the next start, which finds the same files and debts. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            waiting.values().forEach(Queue::clear);
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("A run is still under way; it will be taken up again at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
