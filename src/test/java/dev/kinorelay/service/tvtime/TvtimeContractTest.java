package dev.kinorelay.service.tvtime;

import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatContract;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class TvtimeContractTest extends FormatContract {

    @Override
    protected Format format() {
        return new TvtimeCsv();
    }

    @Override
    protected List<Path> files() {
        return Stream
                .of("tracking-prod-records-v2.csv", "tracking-prod-records.csv", "followed_tv_show.csv",
                        "ratings-live-votes.csv")
                .map(name -> Path.of("src/test/resources/tvtime", name)).toList();
    }
}
