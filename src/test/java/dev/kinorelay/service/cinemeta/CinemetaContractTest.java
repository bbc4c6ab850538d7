package dev.kinorelay.service.cinemeta;

import dev.kinorelay.sandbox.cinemeta.CinemetaDouble;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.LookupContract;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class CinemetaContractTest extends LookupContract {

    private final LookupCase desk = new LookupCase(CinemetaDouble.start(0, LookupCase.CLOCK));
    private final Lookup lookup = CinemetaDesk.lookup(desk);

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
        return Optional.empty();
    }

    @Override
    protected boolean fallSilent() {
        desk.site.close();
        return true;
    }
}
