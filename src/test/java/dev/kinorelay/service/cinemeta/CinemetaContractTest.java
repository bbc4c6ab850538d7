package dev.kinorelay.service.cinemeta;

import dev.kinorelay.sandbox.cinemeta.CinemetaDouble;
import dev.kinorelay.service.CatalogueContract;
import dev.kinorelay.service.LookupCase;

class CinemetaContractTest extends CatalogueContract {

    CinemetaContractTest() {
        super(CinemetaDouble.start(0, LookupCase.CLOCK), desk -> CinemetaDesk.lookup(desk), null);
    }
}
