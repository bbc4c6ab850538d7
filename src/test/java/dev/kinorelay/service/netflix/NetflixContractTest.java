package dev.kinorelay.service.netflix;

import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatContract;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class NetflixContractTest extends FormatContract {

    @Override
    protected Format format() {
        return new NetflixCsv();
    }

    @Override
    protected List<Path> files() {
        return Stream.of("NetflixViewingHistory.csv", "ViewingActivity.csv", "either-order.csv")
                .map(name -> Path.of("src/test/resources/netflix", name)).toList();
    }
}
