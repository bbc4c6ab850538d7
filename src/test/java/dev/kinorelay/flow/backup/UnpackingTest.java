package dev.kinorelay.flow.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinorelay.domain.NeedsAttention;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackingTest {

    @TempDir
    private Path folder;

    @Test
    void takesTheLedgerAndThePipelines() throws IOException {
        var found = unpack(zip("manifest.json", "kinorelay.db", "pipelines/mine.yaml", "application.yaml"), 1000);

        assertThat(found).containsOnlyKeys("mine.yaml");
        assertThat(target()).hasContent("of kinorelay.db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../kinorelay.db", "/etc/passwd", "pipelines/../../x.yaml", "pipelines/sub/x.yaml",
            "pipelines/x.sh", "pipelines/.hidden.yaml", "pipelines\\x.yaml", "secret.key", "kinorelay.db-wal"})
    void whatNoExportHoldsIsRefusedAndNothingWritten(String name) throws IOException {
        refused(zip(name, "kinorelay.db"), 1000, "no export of Kinorelay");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aBombIsStoppedWhereItBecomesTooLarge() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("kinorelay.db"));
            zip.write(new byte[50_000_000]);
        }

        refused(bytes.toByteArray(), 2 << 20, "larger than 2 MB");
        assertThat(Files.size(target())).isLessThanOrEqualTo(2 << 20);
    }

    @Test
    void aPipelineLongerThanAnyIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("pipelines/x.yaml"));
            zip.write(new byte[70_000]);
        }

        refused(bytes.toByteArray(), 1 << 20, "more than 64 KB");
    }

    @Test
    void anExportWithoutALedgerOrWithTwoIsRefused() throws IOException {
        refused(zip("pipelines/mine.yaml"), 1000, "no kinorelay.db");
        var twice = new String(zip("kinorelay.db", "kinorelay.dc"), StandardCharsets.ISO_8859_1)
                .replace("kinorelay.dc", "kinorelay.db").getBytes(StandardCharsets.ISO_8859_1);
        refused(twice, 1000, "two ledgers");
    }

    @Test
    void aCutOffExportIsRefused() throws IOException {
        var whole = zip("kinorelay.db");

        refused(Arrays.copyOf(whole, 60), 1000, "");
    }

    private void refused(byte[] zip, long limit, String words) {
        assertThatExceptionOfType(NeedsAttention.class).isThrownBy(() -> unpack(zip, limit))
                .withMessageContaining(words);
    }

    private Map<String, byte[]> unpack(byte[] zip, long limit) throws IOException {
        return new Unpacking(new Measure(limit)).unpack(new ByteArrayInputStream(zip), target());
    }

    private Path target() {
        return folder.resolve("ledger.part");
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("of " + name).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
