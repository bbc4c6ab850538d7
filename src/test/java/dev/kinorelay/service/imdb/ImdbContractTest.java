package dev.kinorelay.service.imdb;

import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class ImdbContractTest extends FormatContract {

    private static final Set<String> NOT_OURS = Set.of("people.csv", "bad-const-header.csv", "bad-page.csv");

    @Override
    protected Format format() {
        return new ImdbCsv();
    }

    @Override
    protected List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Outcome.FIXTURES)) {
            return files.filter(file -> !NOT_OURS.contains(file.getFileName().toString())).sorted().toList();
        }
    }
}
