package dev.kinorelay.service.simkl;

import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatContract;
import java.nio.file.Path;
import java.util.List;

class SimklCsvContractTest extends FormatContract {

    @Override
    protected Format format() {
        return new SimklCsv();
    }

    @Override
    protected List<Path> files() {
        return List.of(Path.of("src/test/resources/simkl/backup.csv"));
    }
}
