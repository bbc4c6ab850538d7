package dev.kinorelay.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Value;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReadingTest {

    private final List<Entry> entries = new ArrayList<>();
    private final List<Rejected> rejects = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void takesRowsOfAListAndOfListsByName() throws IOException {
        assertThat(read("[{\"t\":\"a\"},{\"t\":\"b\"}]")).isEqualTo(new RowCount(2, 0, true, null));
        assertThat(read("{\"n\":{\"t\":1},\"movies\":[{\"t\":\"c\"}],\"shows\":[{\"t\":\"d\"}]}").read()).isEqualTo(2);
        assertThat(entries).extracting(entry -> entry.ref().title()).containsExactly("a", "b", "movies c", "shows d");
        assertThat(entries).extracting(Entry::line).containsExactly(1L, 2L, 1L, 2L);
    }

    @Test
    void countsWhatTellsNothingOfTheShelfApart() throws IOException {
        assertThat(read("[{\"t\":\"a\"},{\"x\":1},{}]")).isEqualTo(
                new RowCount(1, 0, true, "2 rows tell nothing of this shelf."));
        assertThat(read("[{\"x\":1}]").complete()).isFalse();
    }

    @Test
    void keepsWhatStandsBeforeACut() throws IOException {
        String whole = "[{\"t\":\"a\"},{\"t\":\"b\"}]";
        for (int length = 1; length < whole.length(); length++) {
            entries.clear();
            rejects.clear();
            RowCount count = read(whole.substring(0, length));
            assertThat(count.complete()).as("cut after " + length).isFalse();
            assertThat(count.note()).contains("cut off");
            assertThat(count.read()).isEqualTo(entries.size() + rejects.size());
            assertThat(entries).hasSize(length < 10 ? 0 : length < 20 ? 1 : 2);
        }
    }

    @Test
    void saysWhereDamageBegins() throws IOException {
        RowCount count = read("[{\"t\":\"a\"},{\"t\":\"b\" oh}]");
        assertThat(count).isEqualTo(new RowCount(2, 1, false,
                "The file is damaged, and only what stands before that was read."));
        assertThat(rejects.getFirst().line()).isEqualTo(2);
        assertThat(rejects.getFirst().excerpt()).isEqualTo("{\"t\":\"b\"}");
        assertThat(read("[{\"t\":\"a\u0000\"}]").rejected()).isEqualTo(1);
        assertThat(read("[{\"t\":\"a\"}][]").complete()).isFalse();
        assertThat(read("[7,{\"t\":\"a\"}]")).isEqualTo(new RowCount(2, 1, false, null));
    }

    @Test
    void aHugeCellOrRowHarmsNothing() throws IOException {
        assertThat(read("[{\"t\":\"" + "x".repeat(2_000_000) + "\"}]").rejected()).isEqualTo(1);
        rejects.clear();
        RowCount count = read("[{\"t\":[" + "1,".repeat(300_000) + "1]},{\"t\":\"a\"}]");
        assertThat(count).isEqualTo(new RowCount(2, 1, false, null));
        assertThat(read("[".repeat(2000)).rejected()).isEqualTo(1);
    }

    @Test
    void readsEveryEncodingOfJson() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            entries.clear();
            read(("\uFEFF" + "[{\"t\":\"Amélie\"}]").getBytes(charset));
            assertThat(entries).extracting(entry -> entry.ref().title()).containsExactly("Amélie");
        }
        assertThat(read("[{\"t\":\"Am\u00e9lie\"}]".getBytes(StandardCharsets.ISO_8859_1)).rejected()).isEqualTo(1);
    }

    private RowCount read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private RowCount read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("x.json"), bytes);
        return new JsonReading(entries::add, rejects::add, "Export it again.").of(file, (row, out) -> {
            if (row.fields().has("t")) {
                String title = (row.heap() + " " + row.fields().path("t").asText()).strip();
                out.entry(new Entry(MediaRef.of(MediaKind.MOVIE, ExternalId.imdb("tt0000001"), title, null),
                        Value.PRESENT, null, null, null, row.number()));
            }
        });
    }
}
