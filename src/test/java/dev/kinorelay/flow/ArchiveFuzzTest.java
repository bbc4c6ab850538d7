package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.fuzz.Damage;
import dev.kinorelay.service.AllFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Damaged archives are opened or refused in words, and leave nothing behind; -Dkinorelay.fuzz.seconds=60 goes on for so long. */
class ArchiveFuzzTest {

    private static final int ROUNDS = 300;

    @TempDir
    private Path folder;

    @Test
    void damagedArchivesAreOpenedOrRefusedInWords(TestReporter reporter) throws IOException {
        long seconds = Long.getLong("kinorelay.fuzz.seconds", 0);
        long seed = Long.getLong("kinorelay.fuzz.seed", seconds == 0 ? 1 : System.nanoTime());
        var damage = new Damage(new Random(seed), archives());
        long end = System.nanoTime() + seconds * 1_000_000_000;
        int rounds = 0;
        int opened = 0;
        while (seconds == 0 ? rounds < ROUNDS : System.nanoTime() < end) {
            var zip = Files.write(folder.resolve("export.zip"), damage.next());
            opened += Archives.isArchive(zip) && opens(zip, "seed " + seed + ", round " + rounds) ? 1 : 0;
            rounds++;
        }
        reporter.publishEntry("archives tried and opened with seed " + seed, rounds + ", " + opened);
        assertThat(opened).isPositive();
    }

    private boolean opens(Path zip, String when) throws IOException {
        var settings = new InboxSettings(folder, DataSize.ofMegabytes(1), null);
        var archives = new Archives(new Inbox(settings, Clock.systemUTC()),
                new KnownFormats(AllFormats.byName(), new ColumnFiles(settings)),
                new ArchiveSettings(DataSize.ofMegabytes(5), 50, 200));
        boolean open = false;
        try (var opened = archives.open(zip)) {
            assertThat(opened.members()).as(when).isNotEmpty()
                    .allSatisfy(member -> assertThat(member.file().getParent()).isEqualTo(opened.folder()));
            open = true;
        } catch (Archives.Unfit unfit) {
            assertThat(unfit.remedy()).as(when).endsWith(".");
        }
        assertThat(folder.resolve(".opened")).as(when).isEmptyDirectory();
        return open;
    }

    private static List<byte[]> archives() throws IOException {
        var diary = Files.readString(Path.of("src/test/resources/letterboxd/diary.csv"));
        var whole = ZipFiles.of("export/diary.csv", diary, "export/ratings.csv",
                Files.readString(Path.of("src/test/resources/letterboxd/ratings.csv")), "export/readme.txt", "hello");
        return List.of(whole, ZipFiles.locked(whole), ZipFiles.of("../../diary.csv", diary, "/etc/diary.csv", diary),
                ZipFiles.of("inner.zip", new String(whole, StandardCharsets.ISO_8859_1), "diary.csv", diary));
    }
}
