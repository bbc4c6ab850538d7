package dev.kinorelay.service.omdb;

import dev.kinorelay.sandbox.omdb.OmdbDouble;
import dev.kinorelay.service.CatalogueContract;
import dev.kinorelay.service.LookupCase;

class OmdbContractTest extends CatalogueContract {

    OmdbContractTest() {
        super(OmdbDouble.start(0, LookupCase.CLOCK), desk -> OmdbDesk.lookup(desk, OmdbDouble.KEY),
                desk -> OmdbDesk.lookup(desk, ""));
    }
}
