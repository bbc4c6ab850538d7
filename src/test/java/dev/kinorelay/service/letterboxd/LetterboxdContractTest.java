package dev.kinorelay.service.letterboxd;

import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatContract;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class LetterboxdContractTest extends FormatContract {

    @Override
    protected Format format() {
        return new LetterboxdCsv();
    }

    @Override
    protected List<Path> files() {
        return Stream.of("diary", "ratings", "watched", "watchlist", "reviews", "likes/films", "lists/night-trains")
                .map(name -> Path.of("src/test/resources/letterboxd", name + ".csv"))
                .toList();
    }
}
