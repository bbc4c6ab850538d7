package dev.kinorelay.flow.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.flow.desk.LookupDesk.Day;
import dev.kinorelay.flow.desk.LookupDesk.Standing;
import dev.kinorelay.flow.title.Catalogue;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.Purpose;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.unit.DataSize;

class LookupBookTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-26T00:00:00Z");

    @TempDir
    private Path folder;
    private final Catalogue omdb = new Catalogue("omdb", 1);
    private Recollection memory;
    private LookupBook book;

    @BeforeEach
    void open() {
        memory = new Recollection(folder, DataSize.ofMegabytes(1));
        var beans = new StaticListableBeanFactory();
        beans.addBean("omdb", omdb);
        book = new LookupBook(beans.getBeanProvider(Lookup.class), memory.ledger.lookupCache, memory.shelter,
                memory.usage, memory.ledger.budgets, memory.clock());
    }

    @AfterEach
    void close() {
        memory.close();
    }

    private Standing only() {
        return book.lookups().getFirst();
    }

    @Test
    void tellsOfALookUpThatWasNeverAskedToo() {
        omdb.hindrance = new NeedsAttention("No key.", "Set one.");

        assertThat(book.lookups()).hasSize(1);
        assertThat(only().reason()).isEqualTo("No key.");
        assertThat(only().remedy()).isEqualTo("Set one.");
        assertThat(only().remembered().answers()).isZero();
        assertThat(only().day()).isNull();
    }

    @Test
    void countsWhatIsKeptAndHowItWasOfUse() {
        for (int i = 0; i < 3; i++) {
            memory.cache.get("omdb", "tt1", Duration.ofHours(1), () -> Optional.of(TextNode.valueOf("Heat")));
        }
        memory.later(Duration.ofHours(2));

        assertThat(only().remembered()).satisfies(kept -> {
            assertThat(kept.answers()).isEqualTo(1);
            assertThat(kept.bytes()).isPositive();
            assertThat(kept.old()).isEqualTo(1);
            assertThat(kept.hits()).isEqualTo(2);
            assertThat(kept.misses()).isEqualTo(1);
        });
        assertThat(book.forgetOld()).isEqualTo(1);
        assertThat(only().remembered().answers()).isZero();
        assertThat(book.forgetAll()).isZero();
    }

    @Test
    void tellsWhatIsLeftOfADayAndUntilWhen() {
        memory.budget.spend("omdb", 1000, Purpose.RUN);
        assertThat(only().day()).isEqualTo(new Day(1, 1000, false, MIDNIGHT));

        memory.budget.exhausted("omdb", MIDNIGHT.plusSeconds(60));
        assertThat(only().day()).isEqualTo(new Day(1, 1000, true, MIDNIGHT.plusSeconds(60)));

        memory.now = MIDNIGHT.plusSeconds(120);
        assertThat(only().day()).isEqualTo(new Day(0, 1000, false, MIDNIGHT.plus(Duration.ofDays(1))));
    }
}
