package dev.kinorelay.service.plex;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.service.Writer;
import dev.kinorelay.service.WriterContract;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class PlexContractTest extends WriterContract {

    private final PlexDesk desk = new PlexDesk().connected();

    @AfterEach
    void close() {
        desk.close();
    }

    @Override
    protected Writer writer() {
        return desk.writer;
    }

    @Override
    protected Account account() {
        return PlexDesk.ME;
    }

    @Override
    protected List<String> standing(Shelf shelf) {
        return shelf.equals(Shelf.WATCHLIST) ? desk.plex.watchlist()
                : shelf.equals(Shelf.RATINGS) ? desk.plex.ratings() : desk.plex.plays();
    }

    @Override
    protected TitleId title(int number) {
        desk.plex.movie(number);
        return new TitleId("tt%07d".formatted(number));
    }
}
