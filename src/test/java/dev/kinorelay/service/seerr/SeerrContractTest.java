package dev.kinorelay.service.seerr;

import dev.kinorelay.sandbox.seerr.SeerrDouble;
import dev.kinorelay.service.CatalogueContract;
import dev.kinorelay.service.LookupCase;

class SeerrContractTest extends CatalogueContract {

    SeerrContractTest() {
        super(SeerrDouble.start(0, LookupCase.CLOCK), desk -> SeerrDesk.lookup(desk, SeerrDouble.KEY),
                desk -> SeerrDesk.lookup(desk, ""));
    }
}
