package dev.kinorelay.service.plex;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.ReaderContract;
import org.junit.jupiter.api.AfterEach;

class PlexReaderContractTest extends ReaderContract {

    private final PlexDesk desk = new PlexDesk().connected();
    private long now = 1_764_000_000L;

    @AfterEach
    void close() {
        desk.close();
    }

    @Override
    protected Reader reader() {
        return desk.reader;
    }

    @Override
    protected Account account() {
        return PlexDesk.ME;
    }

    @Override
    protected void place(Shelf shelf, int number) {
        switch (shelf.name()) {
            case "watchlist" -> desk.plex.wish(number);
            case "ratings" -> desk.plex.rate(number, 8);
            default -> desk.plex.watch(number, ++now);
        }
    }

    @Override
    protected void later() {
        now += 3600;
    }

    @Override
    protected void fallSilent() {
        desk.close();
    }
}
