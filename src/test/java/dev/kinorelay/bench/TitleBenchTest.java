package dev.kinorelay.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class TitleBenchTest {

    @Test
    void printsHowRightAndHowFastTitlesAreMatched() throws Exception {
        TitleBench.main();
    }
}
