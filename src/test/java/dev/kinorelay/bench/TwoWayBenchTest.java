package dev.kinorelay.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class TwoWayBenchTest {

    @Test
    void printsHowFastTwoShelvesAreCompared() throws Exception {
        TwoWayBench.main();
    }
}
