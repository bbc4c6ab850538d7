package dev.kinorelay.service.trakt;

import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatContract;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class TraktExportContractTest extends FormatContract {

    @Override
    protected Format format() {
        return new TraktExport(TraktFiles.rows());
    }

    @Override
    protected List<Path> files() {
        return Stream.of("watched-history-1", "watched-movies", "watched-shows", "ratings-episodes", "lists-watchlist",
                "lists-list-9-night-trains").map(name -> TraktFiles.FIXTURES.resolve(name + ".json")).toList();
    }
}
