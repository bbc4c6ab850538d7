package dev.kinorelay.service.tvdb;

import dev.kinorelay.sandbox.tvdb.TvdbDouble;
import dev.kinorelay.service.CatalogueContract;
import dev.kinorelay.service.LookupCase;

class TvdbContractTest extends CatalogueContract {

    TvdbContractTest() {
        super(TvdbDouble.start(0, LookupCase.CLOCK), desk -> TvdbDesk.lookup(desk, TvdbDouble.KEY, TvdbDouble.PIN),
                desk -> TvdbDesk.lookup(desk, "", ""));
    }
}
