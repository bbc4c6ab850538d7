package dev.kinorelay.service.mdblist;

import dev.kinorelay.sandbox.mdblist.MdblistDouble;
import dev.kinorelay.service.CatalogueContract;
import dev.kinorelay.service.LookupCase;

class MdblistContractTest extends CatalogueContract {

    MdblistContractTest() {
        super(MdblistDouble.start(0, LookupCase.CLOCK), desk -> MdblistDesk.lookup(desk, MdblistDouble.KEY),
                desk -> MdblistDesk.lookup(desk, ""));
    }
}
