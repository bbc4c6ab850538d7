package dev.kinorelay.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Tally;
import org.junit.jupiter.api.Test;

class SumTest {

    @Test
    void fillsTheBarWithoutGaps() {
        Sum sum = Sum.of(new Tally(3, 1, 1, 1, 0, 0, 0, 0, 0, 0), false);
        long at = 0;
        for (Sum.Part part : sum.parts()) {
            assertThat(part.from()).isEqualTo(at);
            at += part.width();
        }
        assertThat(at).isEqualTo(1000);
    }

    @Test
    void saysWhenNumbersDoNotAddUp() {
        assertThat(Sum.of(new Tally(3, 1, 1, 0, 0, 0, 0, 0, 0, 0), false).adds()).isFalse();
        assertThat(Sum.of(new Tally(3, 1, 1, 5, 0, 0, 0, 0, 0, 0), false).parts())
                .allMatch(part -> part.from() + part.width() <= 1000);
    }

    @Test
    void tellsOfRemovedAndKeptTitlesOnlyWhenThereAreSome() {
        assertThat(Sum.of(Tally.NONE, false)).extracting(Sum::any, Sum::removed, Sum::kept).containsExactly(false, null,
                null);
        assertThat(Sum.of(new Tally(0, 0, 0, 0, 0, 0, 0, 0, 2, 1200), false)).extracting(Sum::removed, Sum::kept)
                .containsExactly("2", "1,200");
    }
}
