package dev.kinorelay.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class BenchTest {

    @Test
    void printsHowFastKinorelayIs() throws Exception {
        Bench.main();
    }
}
