package dev.kinorelay.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class DeliveryBenchTest {

    @Test
    void printsHowFastChangesAreAdmittedAndWhatWaitingCosts() throws Exception {
        DeliveryBench.main();
    }
}
