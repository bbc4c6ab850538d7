package dev.kinorelay.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.program.Launch;
import dev.kinorelay.sandbox.trakt.TraktDouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kills, each in the mess of the last. The long run: crash-harness.md. */
class CrashTest {

    @TempDir
    Path folder;

    @Test
    void everyChangeArrivesOnceAfterTenKills() throws Exception {
        Report report = new Report();
        try (TraktDouble trakt = TraktDouble.start()) {
            trakt.rates().onForWrites();
            Launch launch = Settings.of(
                    Launch.classes(Settings.path(), List.of("@src/main/docker/jvm.options")), folder, trakt, false);
            Scene scene = new Scene(launch, Files.createDirectories(folder.resolve("life")), trakt, new Random(1));
            Campaign campaign = new Campaign(scene, report, System.out);
            Life last = campaign.killInHaste(campaign.overture(), KillPoints.few());
            if (last != null) {
                last.kill();
            }
            report.print(System.out, scene.household().size());
        }
        assertThat(report.kills()).isEqualTo(10);
        assertThat(report.lost()).as("lost").isZero();
        assertThat(report.doubled()).as("doubled").isZero();
        assertThat(report.hits("play-effect")).isPositive();
    }
}
