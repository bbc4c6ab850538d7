package dev.kinorelay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every Format owes the inbox. A service's contract test names its format and the files it understands. */
public abstract class FormatContract {

    protected abstract Format format();

    /** Files of this format, good and bad. */
    protected abstract List<Path> files() throws IOException;

    @Test
    void isKnownByAName() {
        assertThat(format().name()).matches("[a-z][a-z0-9-]*");
        assertThat(format().service()).isEqualTo(format().getClass().getPackageName().replaceAll(".*\\.", ""));
    }

    @Test
    void recognisesItsOwnFilesAndNamesTheirShelves() throws IOException {
        for (Path file : files()) {
            assertThat(shelves(file)).as(file.toString()).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void accountsForEveryRowOnEachPossibleShelf() throws IOException {
        for (Path file : files()) {
            for (var shelf : shelves(file)) {
                List<Entry> entries = new ArrayList<>();
                List<Rejected> rejects = new ArrayList<>();
                RowCount count = format().parse(new Source(file, shelf, ZoneOffset.UTC), entries::add, rejects::add);
                assertThat(count.read()).as(file.toString()).isEqualTo(entries.size() + rejects.size());
                assertThat(count.rejected()).isEqualTo(rejects.size());
                assertThat(rejects).allSatisfy(FormatContract::isHelpful);
                assertThat(entries).allSatisfy(entry -> {
                    assertThat(entry.line()).isPositive();
                    assertThat(entry.value().play() != null).isEqualTo(shelf.holdsPlays());
                });
            }
        }
    }

    @Test
    void leavesForeignContentToOthers() {
        Random random = new Random(1);
        for (String text : List.of("", "\n", " ", "{}", "[1,2]", "<rss/>", "a,b,c\n1,2,3\n", "\uFEFF", "\"",
                "name;value")) {
            isForeign(text.getBytes(StandardCharsets.UTF_8));
        }
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            isForeign(bytes);
        }
    }

    @Test
    void readsTheSameFileTheSameWayTwice() throws IOException {
        Path file = files().getFirst();
        var shelf = shelves(file).getFirst();
        List<Entry> first = new ArrayList<>();
        List<Entry> second = new ArrayList<>();
        format().parse(new Source(file, shelf, ZoneOffset.UTC), first::add, reject -> {});
        format().parse(new Source(file, shelf, ZoneOffset.UTC), second::add, reject -> {});
        assertThat(first).isNotEmpty().isEqualTo(second);
    }

    private List<Shelf> shelves(Path file) throws IOException {
        return switch (recognise(file)) {
            case Recognition.Known known -> known.shelves();
            case Recognition.Manifold manifold -> manifold.shelves();
            default -> List.of();
        };
    }

    protected Recognition recognise(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return format()
                    .recognise(new Peek(file.getFileName().toString(), in.readNBytes(1 << 16), Files.size(file)));
        }
    }

    private void isForeign(byte[] bytes) {
        assertThatCode(() -> assertThat(format().recognise(new Peek("file.csv", bytes, bytes.length)))
                .isInstanceOf(Recognition.Foreign.class)).doesNotThrowAnyException();
    }

    private static void isHelpful(Rejected reject) {
        assertThat(reject.line()).isPositive();
        assertThat(reject.reason()).endsWith(".");
        assertThat(reject.remedy()).endsWith(".");
        assertThat(reject.excerpt()).isNotNull().hasSizeLessThanOrEqualTo(200);
    }
}
