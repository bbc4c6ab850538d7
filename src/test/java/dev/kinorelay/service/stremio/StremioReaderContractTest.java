package dev.kinorelay.service.stremio;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.ReaderContract;
import org.junit.jupiter.api.AfterEach;

class StremioReaderContractTest extends ReaderContract {

    private final Theo theo = new Theo();

    @AfterEach
    void close() {
        theo.close();
    }

    @Override
    protected Reader reader() {
        return theo.reader;
    }

    @Override
    protected Account account() {
        return Theo.ACCOUNT;
    }

    @Override
    protected void place(Shelf shelf, int number) {
        theo.stremio.records().movie(Theo.imdb(number), "Title " + number, theo.clock.instant());
    }

    @Override
    protected void later() {
        theo.later();
    }

    @Override
    protected void fallSilent() {
        theo.close();
    }
}
