package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackupsTest extends LedgerCase {

    private LedgerFolder place;

    @BeforeEach
    void openTheFolder() {
        place = LedgerFolder.open(folder);
    }

    @AfterEach
    void closeTheFolder() throws IOException {
        place.close();
    }

    private Backups at(Instant now) {
        return new Backups(place, ledger.reader, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aBackupIsAWholeLedgerOfItsMoment() throws Exception {
        ledger.persons.add(new Person("anna"));
        Backups.Backup made = at(START).make();
        ledger.persons.add(new Person("ben"));

        assertThat(made.name()).isEqualTo("kinorelay-20260101-000000.db");
        Path file = place.backups().resolve(made.name());
        assertThat(new LedgerCopy(file).checked("It")).isEqualTo(newestSchema());
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.copy(file, other.resolve("kinorelay.db"));
        try (LedgerFixture copy = new LedgerFixture(other)) {
            assertThat(copy.persons.knows(new Person("anna"))).isTrue();
            assertThat(copy.persons.knows(new Person("ben"))).isFalse();
        }
    }

    @Test
    void aBackupIsMadeWhileSomebodyWrites() {
        String run = sample.run("one");
        ledger.ledger.write(() -> {
            ledger.persons.add(new Person("anna"));
            Backups.Backup made = at(START).make();
            assertThat(made.bytes()).isPositive();
        });
        assertThat(ledger.persons.knows(new Person("anna"))).isTrue();
        assertThat(ledger.runs.find(run)).isPresent();
    }

    @Test
    void nothingIsLeftBesideABackup() throws IOException {
        at(START).make();
        at(START).make();

        try (var files = Files.list(place.backups())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(
                    "kinorelay-20260101-000000.db", "kinorelay-20260101-000000-2.db");
        }
    }

    @Test
    void theLastOfEachDayIsKeptAndAllOfTheNewestDay() throws IOException {
        AtomicInteger number = new AtomicInteger();
        for (int day = 0; day < 4; day++) {
            for (int hour : new int[]{1, 3}) {
                Instant then = START.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
                Path file = place.backups().resolve(at(then).make().name());
                Files.setLastModifiedTime(file, FileTime.from(START.plusSeconds(number.incrementAndGet())));
            }
        }
        Files.createFile(place.backups().resolve("before-restore-20250101-000000.db"));

        at(START).tidy(3);

        assertThat(at(START).all()).extracting(Backups.Backup::name).containsExactlyInAnyOrder(
                "kinorelay-20260104-030000.db", "kinorelay-20260104-010000.db", "kinorelay-20260103-030000.db",
                "kinorelay-20260102-030000.db", "before-restore-20250101-000000.db");
    }

    @Test
    void whatASuddenEndLeftOfACopyIsThrownAwayADayLater() throws IOException {
        Path beside = Files.createFile(folder.resolve(".copy1.part"));
        Path old = Files.createFile(Files.createDirectories(place.backups()).resolve(".copy2.part"));
        Path young = Files.createFile(place.backups().resolve(".copy3.part"));
        Files.setLastModifiedTime(beside, FileTime.from(START.minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(old, FileTime.from(START.minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(young, FileTime.from(START.minus(Duration.ofHours(1))));
        at(START).tidy(14);
        assertThat(young).exists();
        assertThat(old).doesNotExist();
        assertThat(beside).doesNotExist();
    }

    @Test
    void whatIsDamagedOrNoLedgerIsRefusedInWords() throws IOException {
        Path text = Files.writeString(folder.resolve("text.db"), "no ledger, whatever its name");
        refused(text, "is no ledger of Kinorelay");
        Path torn = place.backups().resolve(at(START).make().name());
        byte[] bytes = Files.readAllBytes(torn);
        java.util.Arrays.fill(bytes, 8192, Math.min(bytes.length, 60_000), (byte) 7);
        Files.write(torn, bytes);
        assertThatExceptionOfType(NeedsAttention.class).isThrownBy(() -> new LedgerCopy(torn).checked("It"))
                .withMessageMatching("It (is damaged|cannot be read) .*");
    }

    @Test
    void aLedgerOfANewerKinorelayIsRefusedInOneSentence() {
        Path newer = place.backups().resolve(at(START).make().name());
        SchemaTest.from(newer, "INSERT INTO flyway_schema_history SELECT 99, '999', description, type, script, "
                + "checksum, installed_by, installed_on, execution_time, success FROM flyway_schema_history LIMIT 1");

        refused(newer, "is from a newer Kinorelay (its schema is 999, this one knows " + newestSchema() + ")");
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() {
        Path foreign = folder.resolve("foreign.db");
        SchemaTest.from(foreign, "CREATE TABLE songs (name TEXT)");

        refused(foreign, "is no ledger of Kinorelay");
    }

    private static void refused(Path file, String words) {
        assertThatExceptionOfType(NeedsAttention.class).isThrownBy(() -> new LedgerCopy(file).checked("It"))
                .withMessageContaining("It " + words);
    }

    private String newestSchema() {
        return ledger.ledger.read(sql -> sql.first(
                "SELECT version FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1",
                row -> row.getString(1))).orElseThrow();
    }
}
