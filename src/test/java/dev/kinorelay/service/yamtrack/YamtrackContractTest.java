package dev.kinorelay.service.yamtrack;

import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatContract;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class YamtrackContractTest extends FormatContract {

    @Override
    protected Format format() {
        return new YamtrackCsv();
    }

    @Override
    protected List<Path> files() {
        return Stream.of("yamtrack.csv")
                .map(name -> Path.of("src/test/resources/yamtrack", name)).toList();
    }
}
