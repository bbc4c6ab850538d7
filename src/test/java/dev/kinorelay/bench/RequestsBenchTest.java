package dev.kinorelay.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class RequestsBenchTest {

    @Test
    void printsHowFastAListBecomesRequestsAndWhatItCostsTheSecondTime() throws Exception {
        RequestsBench.main();
    }
}
