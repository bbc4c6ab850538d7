package dev.kinorelay.service.movielens;

import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatContract;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class MovielensContractTest extends FormatContract {

    @Override
    protected Format format() {
        return new MovielensCsv();
    }

    @Override
    protected List<Path> files() {
        return Stream.of("movielens-ratings.csv", "movielens-wishlist.csv")
                .map(name -> Path.of("src/test/resources/movielens", name)).toList();
    }
}
