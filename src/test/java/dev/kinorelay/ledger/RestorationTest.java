package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restored ledger is whole or not there, whatever is killed when. */
class RestorationTest {

    private static final Person OLD = new Person("old");
    private static final Person NEW = new Person("new");

    @TempDir
    private Path folder;
    @TempDir
    private Path elsewhere;

    @BeforeEach
    void aLedgerAndABackupOfAnother() throws IOException {
        ledgerOf(folder, OLD);
        try (LedgerFolder other = LedgerFolder.open(elsewhere); LedgerFixture ledger = new LedgerFixture(elsewhere)) {
            ledger.persons.add(NEW);
            Files.move(new Backups(other, ledger.reader, Clock.systemUTC()).copy().file(), brought());
        }
    }

    private static void ledgerOf(Path folder, Person person) {
        try (LedgerFixture ledger = new LedgerFixture(folder)) {
            ledger.persons.add(person);
        }
    }

    private Path brought() {
        return folder.resolve("brought.part");
    }

    @Test
    void takesItsPlaceAtTheNextStartAndTheOldOneIsKept() throws IOException {
        try (LedgerFolder place = LedgerFolder.open(folder)) {
            new Restores(place).lay(brought());
            assertThat(knows(folder, OLD)).as("until then the old one is in use").isTrue();
        }

        LedgerFolder.open(folder).close();

        assertThat(knows(folder, NEW)).isTrue();
        assertThat(knows(folder, OLD)).isFalse();
        assertThat(folder.resolve("restore.db")).doesNotExist();
        assertThat(knows(asLedger(kept()), OLD)).isTrue();
    }

    @Test
    void whatTheOldOneWroteLastIsKeptToo() throws IOException {
        try (LedgerFixture killed = new LedgerFixture(folder)) {
            killed.persons.add(new Person("last"));
            Path disk = killedAt(folder);
            Files.copy(brought(), disk.resolve("restore.db"));

            LedgerFolder.open(disk).close();

            assertThat(knows(disk, NEW)).isTrue();
            assertThat(knows(asLedger(kept(disk)), new Person("last"))).isTrue();
        }
    }

    @Test
    void aStartCutOffBetweenTheTwoNamesIsTakenUp() throws IOException {
        Files.move(brought(), folder.resolve("restore.db"));
        try (LedgerFolder place = openWithoutRestoring()) {
            Path halfway = killedAt(folder);
            new Restoration(place).takeUp();
            Path named = kept();
            Path there = Files.createDirectories(halfway.resolve("backups")).resolve(named.getFileName());
            Files.createLink(there, halfway.resolve("kinorelay.db"));
            assertThat(knows(halfway, OLD)).as("killed before the second step").isTrue();

            LedgerFolder.open(halfway).close();

            assertThat(knows(halfway, NEW)).isTrue();
            assertThat(backups(halfway)).as("the old one has one name, not two").hasSize(1);
        }
    }

    @Test
    void theFirstLedgerOfANewMachineMayBeARestoredOne() throws IOException {
        Path fresh = Files.createDirectories(folder.resolve("fresh"));
        Files.move(brought(), fresh.resolve("restore.db"));

        LedgerFolder.open(fresh).close();

        assertThat(knows(fresh, NEW)).isTrue();
        assertThat(fresh.resolve("backups")).doesNotExist();
    }

    @Test
    void aDamagedLedgerIsReplacedAndKeptAsItIs() throws IOException {
        Files.writeString(folder.resolve("kinorelay.db"), "torn to pieces ".repeat(400));
        Files.move(brought(), folder.resolve("restore.db"));

        LedgerFolder.open(folder).close();

        assertThat(knows(folder, NEW)).isTrue();
        assertThat(Files.readString(kept())).startsWith("torn to pieces");
    }

    @Test
    void whatIsNoLedgerIsNeitherLaidReadyNorTakenUp() throws IOException {
        Path text = Files.writeString(folder.resolve("text.part"), "no ledger");
        try (LedgerFolder place = LedgerFolder.open(folder)) {
            assertThatExceptionOfType(NeedsAttention.class).isThrownBy(() -> new Restores(place).lay(text))
                    .withMessage("The ledger you brought is no ledger of Kinorelay.");
        }
        assertThat(folder.resolve("restore.db")).doesNotExist();
        Files.move(text, folder.resolve("restore.db"));

        LedgerFolder.open(folder).close();

        assertThat(knows(folder, OLD)).isTrue();
        assertThat(folder.resolve("restore-refused.db")).exists();
    }

    @Test
    void twoRestoresOfOneSecondKeepBothOldOnes() throws IOException {
        Path again = Files.copy(brought(), folder.resolve("again.part"));
        var moment = Files.getLastModifiedTime(again);
        Files.setLastModifiedTime(Files.move(brought(), folder.resolve("restore.db")), moment);
        LedgerFolder.open(folder).close();
        Files.setLastModifiedTime(Files.move(again, folder.resolve("restore.db")), moment);
        LedgerFolder.open(folder).close();

        assertThat(backups(folder)).hasSize(2);
    }

    private LedgerFolder openWithoutRestoring() throws IOException {
        Path laid = Files.move(folder.resolve("restore.db"), folder.resolve("laid.part"));
        LedgerFolder place = LedgerFolder.open(folder);
        Files.move(laid, folder.resolve("restore.db"));
        return place;
    }

    /** What the disk holds at this instant. */
    private Path killedAt(Path where) throws IOException {
        Path copy = Files.createTempDirectory(elsewhere, "disk");
        try (Stream<Path> files = Files.list(where)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = Files.copy(file, copy.resolve(file.getFileName()));
                Files.setLastModifiedTime(target, Files.getLastModifiedTime(file));
            }
        }
        return copy;
    }

    private Path asLedger(Path kept) throws IOException {
        Path home = Files.createTempDirectory(elsewhere, "kept");
        Files.copy(kept, home.resolve("kinorelay.db"));
        return home;
    }

    private Path kept() throws IOException {
        return kept(folder);
    }

    private static Path kept(Path where) throws IOException {
        return backups(where).stream().filter(file -> file.getFileName().toString().startsWith("before-restore-"))
                .findFirst().orElseThrow();
    }

    private static List<Path> backups(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where.resolve("backups"))) {
            return files.toList();
        }
    }

    private static boolean knows(Path where, Person person) {
        try (LedgerFixture ledger = new LedgerFixture(where)) {
            return ledger.persons.knows(person);
        }
    }
}
