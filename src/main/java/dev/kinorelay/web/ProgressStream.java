package dev.kinorelay.web;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells whoever listens what has changed, once a second, and nothing while nothing changes or nobody listens. */
@Component
public class ProgressStream implements SmartLifecycle {

    private static final long HALF_AN_HOUR = 30 * 60 * 1000L;
    private static final int MOST = 50;
    private static final int PULSE_EVERY = 15;

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private ScheduledExecutorService clock;

    /** What a listener hears of: {@code last} when nothing more will come. */
    public record News(String event, Object told, boolean last) {}

    private static final class Listener {

        private final SseEmitter line;
        private final Supplier<News> news;
        private Object heard;
        private int silent;

        Listener(SseEmitter line, Supplier<News> news) {
            this.line = line;
            this.news = news;
        }

        void tell() throws IOException {
            var now = news.get();
            if (!now.told().equals(heard)) {
                heard = now.told();
                silent = 0;
                line.send(SseEmitter.event().name(now.event()).data(now.told(), MediaType.APPLICATION_JSON));
            } else if (++silent % PULSE_EVERY == 0) {
                line.send(SseEmitter.event().comment("still here"));
            }
            if (now.last()) {
                line.complete();
            }
        }
    }

    /** {@code news} is asked now and then once a second, until it says that it was the last. */
    public SseEmitter listen(Supplier<News> news) {
        if (listeners.size() >= MOST) {
            throw Refusal.conflict("Too many pages and programs listen already.", "Close some, or ask now and then.");
        }
        var line = new SseEmitter(HALF_AN_HOUR);
        var listener = new Listener(line, news);
        line.onCompletion(() -> listeners.remove(listener));
        line.onTimeout(line::complete);
        line.onError(gone -> listeners.remove(listener));
        listeners.add(listener);
        return line;
    }

    private void tellAll() {
        for (var listener : listeners) {
            try {
                listener.tell();
            } catch (IOException | RuntimeException gone) {
                listeners.remove(listener);
                listener.line.completeWithError(gone);
            }
        }
    }

    @Override
    public synchronized void start() {
        clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("progress").factory());
        var unused = clock.scheduleWithFixedDelay(this::tellAll, 0, 1, TimeUnit.SECONDS);
    }

    /** Before the web server waits for what is under way. */
    @Override
    public synchronized void stop() {
        clock.shutdown();
        clock = null;
        listeners.forEach(listener -> listener.line.complete());
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }
}
