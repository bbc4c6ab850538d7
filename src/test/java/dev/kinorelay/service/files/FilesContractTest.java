package dev.kinorelay.service.files;

import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatContract;
import java.nio.file.Path;
import java.util.List;

class FilesContractTest extends FormatContract {

    @Override
    protected Format format() {
        return new TreeFile();
    }

    @Override
    protected List<Path> files() {
        return List.of(Path.of("src/test/resources/files/ratings.json"),
                Path.of("src/test/resources/files/history.json"));
    }
}
