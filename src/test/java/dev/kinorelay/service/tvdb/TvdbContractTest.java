package dev.kinorelay.service.tvdb;

import dev.kinorelay.sandbox.tvdb.TvdbDouble;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.LookupContract;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class TvdbContractTest extends LookupContract {

    private final LookupCase desk = new LookupCase(TvdbDouble.start(0, LookupCase.CLOCK));
    private final Lookup lookup = TvdbDesk.lookup(desk, TvdbDouble.KEY, TvdbDouble.PIN);

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
        return Optional.of(TvdbDesk.lookup(desk, "", ""));
    }

    @Override
    protected boolean fallSilent() {
        desk.site.close();
        return true;
    }
}
