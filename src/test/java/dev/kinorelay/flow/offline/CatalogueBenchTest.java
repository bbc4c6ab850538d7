package dev.kinorelay.flow.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinorelay.bench.Figures;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.flow.desk.CatalogueDesk.State;
import dev.kinorelay.ledger.LedgerFixture;
import dev.kinorelay.service.Purpose;
import dev.kinorelay.service.imdb.ImdbSets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it prints: performance.md. */
@Tag("bench")
class CatalogueBenchTest {

    private static final int ROWS = 1_000_000;
    private static final int ASKED = 2000;

    private final Figures figures = new Figures(System.out);

    @TempDir
    private Path folder;

    @Test
    void printsHowLongAMillionRowsOfTheDataSetsTakeAndALookUpAmongThem() throws IOException {
        var sets = new ImdbSets(folder);
        sets.lay(ROWS);
        try (var ledger = new LedgerFixture(folder)) {
            var office = new CatalogueOffice(sets.catalogue(URI.create("http://127.0.0.1:9")),
                    new CatalogueImport(ledger.ledger, ledger.catalogueTitles, ledger.catalogueFiles),
                    ledger.catalogueFiles, ledger.catalogueTitles, new Fetching());
            long began = System.nanoTime();
            office.start(false);
            double longest = 0;
            while (office.standing().state() == State.READING) {
                long asked = System.nanoTime();
                ledger.ledger.write(() -> {});
                longest = Math.max(longest, (System.nanoTime() - asked) / 1e6);
                await().pollDelay(Duration.ofMillis(20)).until(() -> true);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            assertThat(office.standing().state()).isEqualTo(State.DONE);
            assertThat(office.standing().parts().stream().mapToLong(part -> part.rows()).sum()).isEqualTo(ROWS);
            figures.most("1,000,000 rows of IMDb's data sets imported", seconds, 20, "s");
            figures.seen("longest wait of another who wrote meanwhile", longest, "ms");
            figures.seen("size of the ledger afterwards", Files.size(folder.resolve("kinorelay.db")) / 1e6, "MB");
            ask(ledger);
        }
    }

    private void ask(LedgerFixture ledger) {
        var lookup = ImdbSets.lookup(new OfflineIndex(ledger.catalogueTitles, ledger.catalogueFiles));
        figures.most("a look-up by id, p95", p95(i -> assertThat(lookup.identify(List.of(ref(null, i)), Purpose.RUN)
                .getFirst()).isPresent()), 1, "ms");
        figures.most("a look-up by name, year and kind, p95",
                p95(i -> assertThat(lookup.search(ref(ImdbSets.name(i), i), Purpose.RUN)).isNotEmpty()), 1, "ms");
    }

    private static MediaRef ref(String title, int number) {
        return new MediaRef(title == null ? MediaKind.UNKNOWN : MediaKind.MOVIE,
                title == null ? List.of(ExternalId.imdb(ImdbSets.id(number))) : List.of(), title, null, null, null,
                null,
                Facts.NONE);
    }

    private static double p95(IntConsumer question) {
        double[] millis = new double[ASKED];
        for (int i = -ASKED; i < ASKED; i++) {
            // No show and no episode.
            int number = (Math.abs(i) * 241 % (ROWS / 2)) / 10 * 10 + 2;
            long began = System.nanoTime();
            question.accept(number);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[ASKED * 95 / 100 - 1];
    }
}
