package dev.kinorelay.service.mdblist;

import dev.kinorelay.sandbox.mdblist.MdblistDouble;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.LookupContract;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class MdblistContractTest extends LookupContract {

    private final LookupCase desk = new LookupCase(MdblistDouble.start(0, LookupCase.CLOCK));
    private final Lookup lookup = MdblistDesk.lookup(desk, MdblistDouble.KEY);

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
        return Optional.of(MdblistDesk.lookup(desk, ""));
    }

    @Override
    protected boolean fallSilent() {
        desk.site.close();
        return true;
    }
}
