package dev.kinorelay.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The long run: {@code -Dcrash="kills=200 …"}, see crash-harness.md. */
@Tag("crash")
class LongCrashTest {

    @Test
    void everyChangeArrivesOnceHoweverOftenItIsKilled() throws Exception {
        Crash.Options options = Crash.Options.of(System.getProperty("crash", "").split(" "));
        Report report = new Crash(options).run();
        assertThat(report.lost() + report.doubled() > 0).as("lost or doubled").isEqualTo(options.proves());
    }
}
