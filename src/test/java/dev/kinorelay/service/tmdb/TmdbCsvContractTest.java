package dev.kinorelay.service.tmdb;

import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatContract;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class TmdbCsvContractTest extends FormatContract {

    @Override
    protected Format format() {
        return new TmdbCsv();
    }

    @Override
    protected List<Path> files() {
        return Stream.of("ratings", "watchlist").map(name -> Path.of("src/test/resources/tmdb", name + ".csv"))
                .toList();
    }
}
