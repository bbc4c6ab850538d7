package dev.kinorelay.service.seerr;

import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.MemoryCache;

/** Seerr's look-up, put together by hand, under the names a household's other programs use. */
final class SeerrDesk {

    private SeerrDesk() {}

    static SeerrLookup lookup(LookupCase desk, String key) {
        var place = new SeerrPlace(new SeerrSettings(null, null), LookupCase.environment("OVERSEERR_URL",
                desk.site.address() + "/", "JELLYSEERR_API_KEY", key));
        return new SeerrLookup(place, new SeerrCalls(place, desk.gateway, new MemoryCache()));
    }
}
