package dev.kinorelay.service.csv;

import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatContract;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class CsvContractTest extends FormatContract {

    @Override
    protected Format format() {
        return new AnyTable();
    }

    @Override
    protected List<Path> files() {
        return Stream.of("wanted.csv", "obvious.csv").map(name -> Path.of("src/test/resources/csv", name)).toList();
    }
}
