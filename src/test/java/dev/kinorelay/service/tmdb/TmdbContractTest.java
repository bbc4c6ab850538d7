package dev.kinorelay.service.tmdb;

import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.LookupContract;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.springframework.mock.env.MockEnvironment;

class TmdbContractTest extends LookupContract {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Override
    protected Lookup lookup() {
        return desk.lookup;
    }

    @Override
    protected Optional<Lookup> notSetUp() {
        return Optional.of(desk.sitDown(" ", new MockEnvironment()).lookup);
    }

    @Override
    protected boolean fallSilent() {
        desk.tmdb.close();
        return true;
    }
}
