package dev.kinorelay.service.stremio;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.service.Writer;
import dev.kinorelay.service.WriterContract;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class StremioContractTest extends WriterContract {

    private final Theo theo = new Theo();

    @AfterEach
    void close() {
        theo.close();
    }

    @Override
    protected Writer writer() {
        return theo.writer;
    }

    @Override
    protected Account account() {
        return Theo.ACCOUNT;
    }

    @Override
    protected boolean writes(Shelf shelf) {
        return shelf.equals(Shelf.WATCHLIST);
    }

    @Override
    protected List<String> standing(Shelf shelf) {
        return theo.stremio.records().standing();
    }

    @Override
    protected TitleId title(int number) {
        return new TitleId(Theo.imdb(number));
    }
}
