package dev.kinorelay.service.omdb;

import dev.kinorelay.sandbox.omdb.OmdbDouble;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.LookupContract;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class OmdbContractTest extends LookupContract {

    private final LookupCase desk = new LookupCase(OmdbDouble.start(0, LookupCase.CLOCK));
    private final Lookup lookup = OmdbDesk.lookup(desk, OmdbDouble.KEY);

    @AfterEach
    void close() {
        desk.site.close();
    }

    @Override
    protected Lookup lookup() {
        return lookup;
    }

    @Override
    protected Optional<Lookup> notSetUp() {
        return Optional.of(OmdbDesk.lookup(desk, ""));
    }

    @Override
    protected boolean fallSilent() {
        desk.site.close();
        return true;
    }
}
