package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Handout;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ArchivesTest {

    private static final int MOST = 20;

    @TempDir
    private Path folder;

    private Archives archives(int megabytes) {
        var settings = new InboxSettings(folder, DataSize.ofMegabytes(1), null);
        var inbox = new Inbox(settings, Clock.systemUTC());
        return new Archives(inbox, new KnownFormats(List.of(new Films()), new ColumnFiles(settings)),
                new ArchiveSettings(DataSize.ofMegabytes(megabytes), MOST, 200));
    }

    @Test
    void laysAsideWhatIsUnderstoodAndNamesTheRest() throws Exception {
        var zip = zip(ZipFiles.of("b.csv", "film\nM\n", "a/c.csv", "film\nN\n", "readme.txt", "hello", "skip.csv",
                "film\n", "empty.csv", ""));
        try (var opened = archives(10).open(zip)) {
            assertThat(opened.members()).extracting(Archives.Member::name).containsExactly("a/c.csv", "b.csv");
            assertThat(opened.members().getFirst().file()).hasContent("film\nN");
            assertThat(opened.words()).isEqualTo("Passed over in the archive: empty.csv (the file is empty); readme.txt"
                    + " (this is no export file that Kinorelay knows); skip.csv (b.csv tells more).");
        }
        assertThat(folder.resolve(".opened")).isEmptyDirectory();
    }

    @Test
    void neverWritesWhereAnArchiveSays() throws Exception {
        var zip = zip(ZipFiles.of("../../evil.csv", "film\nM\n", "/etc/evil.csv", "film\nN\n", "C:\\evil.csv",
                "film\nO\n"));
        try (var opened = archives(10).open(zip)) {
            assertThat(opened.members()).hasSize(3)
                    .allSatisfy(member -> assertThat(member.file().getParent()).isEqualTo(opened.folder()));
            assertThat(opened.members()).extracting(Archives.Member::name)
                    .containsExactlyInAnyOrder("evil.csv", "etc/evil.csv", "evil.csv (2)");
        }
    }

    @Test
    void seesThroughAFolderAroundAllAndWhatArchiversAdd() throws Exception {
        var zip = zip(ZipFiles.of("export/lists/x.csv", "film\nM\n", "export/b.csv", "film\nN\n",
                "__MACOSX/export/._b.csv", "film\nO\n", "export/.DS_Store", "x"));
        try (var opened = archives(10).open(zip)) {
            assertThat(opened.members()).extracting(Archives.Member::name).containsExactly("b.csv", "lists/x.csv");
            assertThat(opened.words()).isNull();
        }
    }

    @Test
    void saysWhyAnArchiveIsOfNoUse() throws Exception {
        var good = ZipFiles.of("b.csv", "film\nM\n".repeat(100));
        refuses(good.length - 30, good, "The archive is damaged or was cut off");
        refuses(good.length, ZipFiles.locked(good), "The archive is locked with a password");
        var sheet = ZipFiles.of("[Content_Types].xml", "<x/>", "xl/sheet1.xml", "<x/>");
        refuses(sheet.length, sheet, "This is a spreadsheet or a document, not an export file");
        var nested = ZipFiles.of("inner.zip", new String(ZipFiles.of("b.csv", "film\n"), StandardCharsets.ISO_8859_1));
        refuses(nested.length, nested, "The archive holds nothing that Kinorelay understands");
        var none = ZipFiles.of();
        assertThat(Archives.isArchive(zip(none))).as("an empty archive begins with its end").isFalse();
    }

    @Test
    void refusesWhatUnpacksToTooMuch() throws Exception {
        var bomb = ZipFiles.of("b.csv", "film\n" + "M\n".repeat(6_000_000));
        refuses(bomb.length, bomb, "A file in the archive unpacks to more than 200 times its size");
        var large = ZipFiles.of("b.csv", "film\n" + "M\n".repeat(400_000), "c.csv", "film\n" + "N\n".repeat(400_000));
        var zip = zip(large);
        assertThatExceptionOfType(Archives.Unfit.class).isThrownBy(() -> archives(1).open(zip))
                .withMessage("The archive unpacks to more than 1 MB");
        var names = new String[2 * (MOST + 1)];
        Arrays.setAll(names, at -> at % 2 == 0 ? at + ".csv" : "film\n");
        var many = ZipFiles.of(names);
        refuses(many.length, many, "The archive holds 21 files; the limit is 20");
    }

    private void refuses(int length, byte[] archive, String words) throws IOException {
        var zip = zip(Arrays.copyOf(archive, length));
        assertThatExceptionOfType(Archives.Unfit.class).isThrownBy(() -> archives(50).open(zip))
                .withMessageStartingWith(words)
                .satisfies(unfit -> assertThat(unfit.remedy()).endsWith("."));
        assertThat(folder.resolve(".opened")).isEmptyDirectory();
    }

    private Path zip(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("export.zip"), bytes);
    }

    /** Understands files whose first line is "film". */
    private static final class Films implements Format {

        @Override
        public String name() {
            return "films";
        }

        @Override
        public String service() {
            return "films";
        }

        @Override
        public Handout handout() {
            return new Handout("films", "films", "nowhere", "none");
        }

        @Override
        public Recognition recognise(Peek head) {
            return new String(head.head(), StandardCharsets.UTF_8).startsWith("film\n")
                    ? new Recognition.Known(List.of(Shelf.WATCHLIST))
                    : Recognition.Foreign.NO_HINT;
        }

        @Override
        public Optional<String> needless(String member, Set<String> members) {
            return member.equals("skip.csv") && members.contains("b.csv") ? Optional.of("b.csv tells more")
                    : Optional.empty();
        }

        @Override
        public RowCount parse(Source file, Consumer<Entry> sink, Consumer<Rejected> rejects) {
            throw new UnsupportedOperationException();
        }
    }
}
