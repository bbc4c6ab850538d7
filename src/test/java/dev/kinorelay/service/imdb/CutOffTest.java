package dev.kinorelay.service.imdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutOffTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"v1-ratings.csv, ratings", "v2-checkins.csv, history", "v3-lines-in-descriptions.csv, watchlist",
            "only-needed-columns.csv, ratings"})
    void neverTellsOfACutOffFileWhatTheWholeOneDoesNotSay(String file, String shelf) throws IOException {
        byte[] whole = Files.readAllBytes(Outcome.FIXTURES.resolve(file));
        List<String> all = withoutDays(Outcome.told(folder, whole, new Shelf(shelf)));
        for (int end = 0; end < whole.length; end++) {
            List<String> some = withoutDays(Outcome.told(folder, Arrays.copyOf(whole, end), new Shelf(shelf)));
            assertThat(all.subList(0, Math.min(some.size(), all.size()))).as("cut after %d bytes", end).isEqualTo(some);
        }
    }

    /** A day that only a date further down proves is not known any more; that is less, and not something else. */
    private static List<String> withoutDays(List<String> told) {
        return told.stream().map(text -> text.replaceAll(" (null|\\d{4}-\\d\\d-\\d\\dT\\S+)", "")).toList();
    }
}
