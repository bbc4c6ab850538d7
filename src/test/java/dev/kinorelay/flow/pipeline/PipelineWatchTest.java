package dev.kinorelay.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineWatchTest {

    @TempDir
    Path root;

    @Test
    void aSaveIsInForceWithinTwoSeconds() throws Exception {
        try (var rig = new Rig(root)) {
            rig.save("one.yaml", Rig.text("one", "quartz:one?cron=* * * * * ?", 1));
            var second = new CountDownLatch(1);
            rig.during = exchange -> {
                if ("guard 2".equals(exchange.getProperty("asked", String.class))) {
                    second.countDown();
                }
            };
            rig.pipelines.start();
            assertThat(rig.pipelines.files().find("one")).as("runs once start has returned").isPresent();
            var loaded = rig.card("one").loaded();
            var saved = rig.clock.instant();
            rig.save("one.yaml", Rig.text("one", "quartz:one?cron=* * * * * ?", 2));
            assertThat(second.await(20, TimeUnit.SECONDS)).isTrue();
            var inForce = rig.card("one").loaded();
            assertThat(inForce).isAfter(loaded);
            assertThat(Duration.between(saved, inForce)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void aDefectInOneLookDoesNotEndTheWatch() throws Exception {
        var looks = new Semaphore(0);
        var count = new AtomicInteger();
        try (var watch = new PipelineWatch(() -> {
            looks.release();
            if (count.incrementAndGet() < 3) {
                throw new IllegalStateException("a defect");
            }
        }, Duration.ofMillis(5))) {
            watch.start();
            assertThat(looks.tryAcquire(5, 20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
