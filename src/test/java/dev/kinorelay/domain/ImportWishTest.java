package dev.kinorelay.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportWishTest {

    @Test
    void isReadBackFromTheOccasionItWasWrittenInto() {
        for (var wish : List.of(ImportWish.NONE, new ImportWish(true, null),
                new ImportWish(true, LocalDate.parse("2020-01-31")))) {
            assertThat(ImportWish.of("inbox/me/page/abc" + wish.ending())).isEqualTo(wish);
        }
    }
}
