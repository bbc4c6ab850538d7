package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ColumnFilesTest {

    @TempDir
    private Path inbox;

    private ColumnFiles files;

    @BeforeEach
    void watchAnInbox() throws IOException {
        files = new ColumnFiles(new InboxSettings(inbox, DataSize.ofMegabytes(1), null));
        Files.createDirectories(inbox.resolve("anna/ratings"));
    }

    @Test
    void findsTheOneBesideATableFirstThenThatOfItsFolderOrOneAbove() throws IOException {
        assertThat(files.of("anna/ratings/x.csv")).isEmpty();
        Files.writeString(inbox.resolve("columns.yaml"), "title: A");
        assertThat(files.of("anna/ratings/x.csv")).contains(new ColumnFiles.Found("title: A", false));
        Files.writeString(inbox.resolve("anna/x.csv.yaml"), "title: B");
        assertThat(files.of("anna/ratings/x.csv")).contains(new ColumnFiles.Found("title: B", true));
        assertThat(files.of("x.csv")).contains(new ColumnFiles.Found("title: A", false));
    }

    @Test
    void findsItForATableThatWaitsElsewhere() throws IOException {
        Files.writeString(inbox.resolve("anna/x.csv.yaml"), "title: B");
        assertThat(files.of(".held/anna/20260131-201500-x.csv")).isPresent();
        assertThat(files.of("anna/export.zip/x.csv")).isPresent();
        assertThat(files.of("../../x.csv")).as("never outside the inbox").isEmpty();
    }

    @Test
    void itIsNoDropItself() {
        assertThat(ColumnFiles.isOne(inbox.resolve("x.csv.yaml"))).isTrue();
        assertThat(ColumnFiles.isOne(inbox.resolve("columns.yaml"))).isTrue();
        assertThat(ColumnFiles.isOne(inbox.resolve("x.yaml"))).isFalse();
    }
}
