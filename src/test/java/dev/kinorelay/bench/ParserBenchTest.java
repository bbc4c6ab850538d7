package dev.kinorelay.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class ParserBenchTest {

    @Test
    void printsHowOurParserComparesWithPlainLibraries() throws Exception {
        ParserBench.main(new String[0]);
    }

    @Test
    void printsHowEachParserComparesWithTheReaderItStandsOn() throws Exception {
        FormatBench.run();
    }
}
