package dev.kinorelay.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.flow.TemporaryNames;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StillnessTest {

    @TempDir
    Path folder;
    private Instant now = Instant.EPOCH;
    private boolean known;
    private final Stillness stillness = new Stillness(() -> now, file -> known);

    private boolean complete(Path file, long millisLater) {
        now = now.plus(Duration.ofMillis(millisLater));
        return stillness.isComplete(file);
    }

    private Path write(String text) throws Exception {
        return Files.writeString(folder.resolve("x.csv"), text);
    }

    @Test
    void aFileIsTakenOnceItHasBeenStillForAMoment() throws Exception {
        var file = write("a,b\n1,2\n");
        assertThat(complete(file, 0)).isFalse();
        assertThat(complete(file, 900)).isFalse();
        assertThat(complete(file, 100)).isTrue();
        assertThat(complete(file, 0)).as("a new file of the same name begins anew").isFalse();
    }

    @Test
    void aFileWhoseContentWasTakenBeforeIsWholeAtFirstSight() throws Exception {
        known = true;
        assertThat(complete(write("a,b\n1,2\n"), 0)).isTrue();
        assertThat(complete(write("a,b\n1,2\n3,"), 0)).as("may be cut off").isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoStillWritesToAKnownFileIsWaitedFor() throws Exception {
        known = true;
        var file = write("a,b\n1,2\n");
        try (var writer = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            assertThat(complete(file, 0)).isFalse();
            writer.flush();
        }
    }

    @Test
    void aFileThatGrowsIsWaitedFor() throws Exception {
        var file = write("a,b\n");
        for (int row = 0; row < 5; row++) {
            assertThat(complete(file, 900)).isFalse();
            Files.writeString(file, row + ",2\n", StandardOpenOption.APPEND);
        }
        assertThat(complete(file, 900)).isFalse();
        assertThat(complete(file, 1100)).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatIsHeldOpenToBeWrittenIsWaitedForButNotForEver() throws Exception {
        var file = write("a,b\n1,2\n");
        try (var writer = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            assertThat(complete(file, 0)).isFalse();
            assertThat(complete(file, 5_000)).isFalse();
            writer.write("3,4\n".getBytes(StandardCharsets.UTF_8));
            assertThat(complete(file, 5_000)).isFalse();
            assertThat(complete(file, 5_000)).isFalse();
        }
        try (var reader = Files.newInputStream(file)) {
            assertThat(reader.read()).isEqualTo('a');
            assertThat(complete(file, 1_000)).as("readers do not matter").isTrue();
        }
        try (var writer = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            assertThat(complete(file, 0)).isFalse();
            assertThat(complete(file, 600_000)).as("not for ever").isTrue();
            writer.flush();
        }
    }

    @Test
    void aFileWrittenOverInPlaceIsWaitedForByItsTime() throws Exception {
        var file = write("a,b\n");
        assertThat(complete(file, 0)).isFalse();
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(3600)));
        assertThat(complete(file, 2000)).isFalse();
        assertThat(complete(file, 2000)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,", "", "{\"a\": 1", "PK\u0003\u0004 half a zip\n"})
    void whatMayBeCutOffIsGivenTime(String text) throws Exception {
        var file = write(text);
        assertThat(complete(file, 0)).isFalse();
        assertThat(complete(file, 9_000)).isFalse();
        assertThat(complete(file, 1_000)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\r\n", "{\"a\": 1}", "[1]", "<a/>"})
    void whatEndsWellIsNot(String text) throws Exception {
        var file = write(text);
        assertThat(complete(file, 0)).isFalse();
        assertThat(complete(file, 2000)).isTrue();
    }

    @Test
    void aZipEndsWithItsDirectory() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.csv"));
            zip.write(new byte[1000]);
            zip.setComment("made by hand");
        }
        var whole = Files.write(folder.resolve("whole.zip"), bytes.toByteArray());
        var half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(bytes.toByteArray(), bytes.size() - 40));
        complete(whole, 0);
        complete(half, 0);
        assertThat(complete(whole, 2000)).isTrue();
        assertThat(complete(half, 0)).isFalse();
    }

    @Test
    void aFileThatIsGoneIsNotTaken() {
        assertThat(complete(folder.resolve("gone.csv"), 0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".x.csv", "x.csv.part", "x.csv.crdownload", "Unconfirmed 1.crdownload", "x.tmp", "x.csv~",
            "~$x.csv", ".syncthing.x.csv.tmp", "~syncthing~x.csv.tmp", ".x.csv.Xy12Ab", "x.csv.filepart",
            "x.csv.part-1",
            "Thumbs.db", "desktop.ini", "x.CSV.PART", "#x.csv#"})
    void namesThatSayNotYetArePassedOver(String name) {
        assertThat(TemporaryNames.isTemporary(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ratings.csv", "WATCHLIST (1).csv", "party.csv", "my.template.csv", "download.csv", "export"})
    void namesOfExportsAreNot(String name) {
        assertThat(TemporaryNames.isTemporary(name)).isFalse();
    }
}
