package dev.kinorelay.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class LookupBenchTest {

    @Test
    void printsHowManyCallsAThousandIdsCost() {
        LookupBench.main();
    }
}
