package dev.kinorelay.service.cinemeta;

import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.MemoryCache;

/** Cinemeta's look-up, put together by hand. */
final class CinemetaDesk {

    private CinemetaDesk() {}

    static CinemetaLookup lookup(LookupCase desk) {
        return new CinemetaLookup(new CinemetaCalls(new CinemetaSettings(desk.site.address()), desk.gateway,
                new MemoryCache()));
    }
}
