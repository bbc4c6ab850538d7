package dev.kinorelay.flow.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.springframework.util.unit.DataSize;

/** What one call may take at most, in time and in bytes; beyond that it is broken off, and its answer counts as lost. */
final class Limits implements ExecChainHandler {

    private final Duration time;
    private final DataSize size;
    private final ScheduledExecutorService watch = watch();

    Limits(Duration time, DataSize size) {
        this.time = time;
        this.size = size;
    }

    private static ScheduledExecutorService watch() {
        var watch = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("call-limits").daemon().factory());
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }

    /** Stands before all else of the client, so that what it hands on is the answer unpacked. */
    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        var call = new LimitedCall((Cancellable) scope.originalRequest, time, size);
        call.end(watch.schedule(call::isTooSlow, time.toMillis(), TimeUnit.MILLISECONDS));
        boolean goesOn = false;
        try {
            var answer = chain.proceed(request, scope);
            if (answer.getEntity() != null) {
                answer.setEntity(new LimitedEntity(answer.getEntity(), call));
                goesOn = true;
            }
            return answer;
        } catch (IOException broken) {
            throw call.reason(broken);
        } finally {
            if (!goesOn) {
                call.isOver();
            }
        }
    }
}
