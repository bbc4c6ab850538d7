package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.ledger.FileMemory;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.ledger.Questions;
import dev.kinorelay.ledger.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class InboxDropsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path folder;
    private final List<String> read = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private final FileMemory memory = mock(FileMemory.class);
    private InboxDrops drops;

    @BeforeEach
    void open() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var persons = mock(Persons.class);
        when(persons.knows(any())).thenReturn(true);
        var formats = mock(KnownFormats.class);
        when(formats.services()).thenReturn(Set.of("imdb"));
        var inbox = new Inbox(new InboxSettings(folder, DataSize.ofMegabytes(1), null), clock);
        var intake = new Intake(inbox, this::run, mock(Runs.class), persons, formats, mock(Archives.class),
                mock(DropReport.class), mock(Questions.class));
        drops = new InboxDrops(inbox, intake, new Troubles(clock), memory, clock);
    }

    @Test
    void knowsAFileByItsContentWhateverItsName() throws IOException {
        var file = Files.writeString(folder.resolve("again.csv"), "taken before");
        assertThat(drops.knows(file)).isFalse();
        when(memory.knows(ContentHash.of(file))).thenReturn(true);
        assertThat(drops.knows(file)).isTrue();
        assertThat(drops.knows(folder.resolve("gone.csv"))).isFalse();
    }

    @Test
    void aFileThatTookThePlaceOfTheOneBeingReadWaitsForItsOwnTurn() throws IOException {
        var file = Files.writeString(folder.resolve("ratings.csv"), "first");
        meanwhile = () -> replace(file, "other");

        drops.arrived("inbox", "1", file);

        assertThat(file).hasContent("other");
        assertThat(folder.resolve(".done")).doesNotExist();
        meanwhile = () -> {};
        drops.arrived("inbox", "1", file);
        assertThat(read).containsExactly("first", "other");
        assertThat(file).doesNotExist();
        assertThat(folder.resolve(".done/20260301-100000-ratings.csv")).hasContent("other");
    }

    @Test
    void aFileThatIsTakenAwayWhileItIsReadLeavesNoTrouble() throws IOException {
        var file = Files.writeString(folder.resolve("ratings.csv"), "first");
        meanwhile = () -> delete(file);

        drops.arrived("inbox", "1", file);

        assertThat(drops.wants(file)).isTrue();
        assertThat(read).containsExactly("first");
    }

    @Test
    void aFileThatMayNotBeReadRestsWhereItIs() throws IOException {
        var file = Files.writeString(folder.resolve("ratings.csv"), "first");
        Files.setPosixFilePermissions(file, Set.of());
        assumeFalse(Files.isReadable(file), "an administrator reads everything");

        drops.arrived("inbox", "1", file);

        assertThat(read).isEmpty();
        assertThat(file).exists();
        assertThat(drops.wants(file)).isFalse();
    }

    private RunDoor.Outcome run(Fire fire) {
        try {
            read.add(Files.readString(fire.file()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        meanwhile.run();
        return new RunDoor.Outcome("r1", new Run("r1", "inbox", "1", Person.ME, Mode.LIVE, "o", "file", "ratings.csv",
                "ratings", Run.State.SETTLED, NOW, NOW, NOW, Tally.NONE, null, null));
    }

    /** As a program does that writes aside and renames. */
    private void replace(Path file, String content) {
        try {
            Files.move(Files.writeString(folder.resolve(".aside"), content), file,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
