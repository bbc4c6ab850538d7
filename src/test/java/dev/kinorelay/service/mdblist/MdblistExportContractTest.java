package dev.kinorelay.service.mdblist;

import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatContract;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class MdblistExportContractTest extends FormatContract {

    @Override
    protected Format format() {
        return new MdblistExport();
    }

    @Override
    protected List<Path> files() {
        return Stream.of("list", "watchlist", "watched", "ratings")
                .map(name -> Path.of("src/test/resources/mdblist", name + ".json")).toList();
    }
}
