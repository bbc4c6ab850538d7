package dev.kinorelay.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class PaceBenchTest {

    @Test
    void printsHowLongAThousandRatingsTakeAndWhatACycleWithoutChangesAsks() throws Exception {
        PaceBench.main();
    }
}
