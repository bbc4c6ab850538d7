package dev.kinorelay.flow.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.ledger.BackupFixture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.unit.DataSize;

class ArchiveTest {

    private static final Person ANNA = new Person("anna");
    private static final String MINE = "# My sentence.\n";

    @TempDir
    private Path one;
    @TempDir
    private Path other;

    /** Kinorelay as far as it goes here: a data folder, the pipelines, and what stands between. */
    private record House(Path home, BackupFixture data, Archive archive) implements AutoCloseable {

        static House in(Path home) {
            return in(home, DataSize.ofGigabytes(1));
        }

        @SuppressWarnings("unchecked")
        static House in(Path home, DataSize limit) {
            var data = new BackupFixture(home.resolve("config/data"));
            var pipelines = new HomecomingPipelines(List.of(Path.of("routes/pipelines"), home.resolve("mine")),
                    data.restores);
            pipelines.afterPropertiesSet();
            var packing = new Packing(pipelines, data.restores, new ObjectMapper(), Clock.systemUTC(),
                    mock(ObjectProvider.class));
            return new House(home, data, new Archive(data.backups, data.restores, packing, pipelines,
                    new BackupSettings(limit)));
        }

        byte[] export() throws IOException {
            var out = new ByteArrayOutputStream();
            archive.export(out);
            return out.toByteArray();
        }

        @Override
        public void close() throws IOException {
            data.close();
        }
    }

    @Test
    void whatIsExportedHereIsThereAfterARestoreElsewhere() throws IOException {
        byte[] everything;
        write(one.resolve("mine/mine.yaml"), MINE);
        try (var house = House.in(one)) {
            house.data().ledger.persons.add(ANNA);
            everything = house.export();
        }
        write(other.resolve("mine/mine.yaml"), "# Another sentence.\n");
        try (var house = House.in(other)) {
            assertThat(house.archive().restore(new ByteArrayInputStream(everything))).startsWith("Restart Kinorelay")
                    .contains("1 pipelines");
            assertThat(house.data().ledger.persons.knows(ANNA)).isFalse();
        }
        try (var house = House.in(other)) {
            assertThat(house.data().ledger.persons.knows(ANNA)).isTrue();
            assertThat(other.resolve("mine/mine.yaml")).hasContent(MINE);
            assertThat(other.resolve("mine/mine.yaml.before-restore")).hasContent("# Another sentence.\n");
            assertThat(house.archive().backups()).extracting(backup -> backup.name())
                    .singleElement().asString().startsWith("before-restore-");
        }
    }

    @Test
    void anExportSaysWhatItHoldsAndNotTheKeyOfTheSecrets() throws IOException {
        write(one.resolve("config/application.yaml"), "server.port: 8081\n");
        write(one.resolve("config/data/secret.key"), "never to leave");
        try (var house = House.in(one)) {
            var held = unzipped(house.export());

            assertThat(held).containsOnlyKeys("kinorelay.db", "application.yaml", "manifest.json");
            var manifest = new ObjectMapper().readTree(held.get("manifest.json"));
            assertThat(manifest.path("schema").asText()).isNotBlank();
            assertThat(manifest.path("holds")).hasSize(2);
            assertThat(manifest.path("secrets").asText()).contains("encrypted", "secret.key", "not in this file");
            assertThat(new String(held.get("manifest.json"), StandardCharsets.UTF_8)).doesNotContain("never to leave");
            try (var files = Files.list(one.resolve("config/data"))) {
                assertThat(files).as("no copy is left").noneMatch(file -> file.toString().endsWith(".part"));
            }
        }
    }

    @Test
    void aBareBackupIsTakenToo() throws IOException {
        try (var house = House.in(one)) {
            house.data().ledger.persons.add(ANNA);
            var made = house.archive().backUpNow();
            try (var in = Files.newInputStream(one.resolve("config/data/backups").resolve(made.name()))) {
                assertThat(house.archive().restore(in)).doesNotContain("pipelines");
            }
        }
        try (var house = House.in(one)) {
            assertThat(house.data().ledger.persons.knows(ANNA)).isTrue();
        }
    }

    @Test
    void whatIsTooLargeOrNoLedgerChangesNothing() throws IOException {
        try (var house = House.in(one, DataSize.ofKilobytes(64))) {
            for (var bad : List.of(house.export(), "no ledger".getBytes(StandardCharsets.UTF_8), new byte[0],
                    "PK but no zip".getBytes(StandardCharsets.UTF_8), new byte[100_000])) {
                assertThatExceptionOfType(NeedsAttention.class)
                        .isThrownBy(() -> house.archive().restore(new ByteArrayInputStream(bad)));
            }
            assertThat(one.resolve("config/data/restore.db")).doesNotExist();
            assertThat(one.resolve("config/data/restore-pipelines")).doesNotExist();
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var held = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                held.put(entry.getName(), in.readAllBytes());
            }
        }
        return held;
    }
}
