package dev.kinorelay.service.seerr;

import dev.kinorelay.sandbox.seerr.SeerrDouble;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.LookupContract;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class SeerrContractTest extends LookupContract {

    private final LookupCase desk = new LookupCase(SeerrDouble.start(0, LookupCase.CLOCK));
    private final Lookup lookup = SeerrDesk.lookup(desk, SeerrDouble.KEY);

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
        return Optional.of(SeerrDesk.lookup(desk, ""));
    }

    @Override
    protected boolean fallSilent() {
        desk.site.close();
        return true;
    }
}
