package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.kinorelay.domain.NeedsAttention;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class InboxTest {

    @TempDir
    private Path folder;
    private Inbox inbox;

    @BeforeEach
    void open() {
        var clock = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
        inbox = new Inbox(new InboxSettings(folder, DataSize.ofMegabytes(1), null), clock);
    }

    @Test
    void aLaterFileOfTheSameNameNeverOverwrites() throws IOException {
        var first = inbox.settle(dropped("ratings.csv", "first"), Inbox.DONE);
        var second = inbox.settle(dropped("ratings.csv", "second"), Inbox.DONE);

        assertThat(first).hasContent("first").isEqualTo(folder.resolve(".done/20260301-100000-ratings.csv"));
        assertThat(second).hasContent("second").isEqualTo(folder.resolve(".done/20260301-100000-ratings-2.csv"));
    }

    @Test
    void aFileKeepsItsFoldersWhenItIsPutAway() throws IOException {
        assertThat(inbox.settle(dropped("anna/watchlist/x.csv", ""), Inbox.FAILED))
                .isEqualTo(folder.resolve(".failed/anna/watchlist/20260301-100000-x.csv"));
    }

    @Test
    void aFileWithTheLongestNameCanBePutAwayTwiceAndHaveAReport() throws IOException {
        var name = "ü".repeat(125) + ".csv";
        var first = inbox.settle(dropped(name, "first"), Inbox.DONE);
        var second = inbox.settle(dropped(name, "second"), Inbox.DONE);

        assertThat(first).hasContent("first");
        assertThat(second).hasContent("second").isNotEqualTo(first);
        assertThat(first.getFileName().toString()).startsWith("20260301-100000-üü").endsWith("ü.csv");
        assertThat(Files.createFile(second.resolveSibling(second.getFileName() + ".report.csv"))).exists();
    }

    @Test
    void aFolderThatMayNotBeReadIsNamed() throws IOException {
        dropped("anna/x.csv", "");
        Files.setPosixFilePermissions(folder.resolve("anna"), Set.of());
        assumeFalse(Files.isReadable(folder.resolve("anna")), "an administrator reads everything");

        assertThatThrownBy(() -> inbox.waiting()).isInstanceOf(NeedsAttention.class).hasMessageContaining("anna");
        Files.setPosixFilePermissions(folder.resolve("anna"), PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void onlyVisibleFilesWait() throws IOException {
        dropped("anna/x.csv", "");
        dropped(".done/y.csv", "");
        dropped(".z.csv", "");

        assertThat(inbox.waiting()).containsExactly("anna/x.csv");
    }

    @Test
    void anUploadIsThereWholeOrNotAtAll() throws IOException {
        var broken = new InputStream() {

            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        };

        assertThatThrownBy(() -> inbox.receive(Path.of(""), "x.csv", broken)).hasMessage("connection lost");
        assertThat(inbox.waiting()).isEmpty();
        assertThat(folder.resolve(".upload")).isEmptyDirectory();

        inbox.receive(Path.of("anna"), "x.csv", new ByteArrayInputStream("all".getBytes(StandardCharsets.UTF_8)));
        assertThat(folder.resolve("anna/x.csv")).hasContent("all");
    }

    @Test
    void anUploadDoesNotOverwriteAFileThatWaits() throws IOException {
        dropped("x.csv", "waiting");

        var name = inbox.receive(Path.of(""), "x.csv", InputStream.nullInputStream());

        assertThat(folder.resolve("x.csv")).hasContent("waiting");
        assertThat(name).isEqualTo(folder.resolve("x-2.csv"));
    }

    private Path dropped(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
