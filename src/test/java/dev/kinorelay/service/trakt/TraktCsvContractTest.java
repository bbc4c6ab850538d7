package dev.kinorelay.service.trakt;

import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatContract;
import java.nio.file.Path;
import java.util.List;

class TraktCsvContractTest extends FormatContract {

    @Override
    protected Format format() {
        return new TraktCsv(TraktFiles.rows());
    }

    @Override
    protected List<Path> files() {
        return List.of(TraktFiles.FIXTURES.resolve("ratings.csv"));
    }
}
