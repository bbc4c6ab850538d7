package dev.kinorelay.service.seerr;

import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.MemoryCache;

/** Seerr's look-up, put together by hand, under the names a household's other programs use. */
final class SeerrDesk {

    private SeerrDesk() {}

    static SeerrLookup lookup(LookupCase desk, String key) {
        var place = place(desk, key);
        return new SeerrLookup(place, calls(desk, place));
    }

    static SeerrAccount account(LookupCase desk, String key) {
        var place = place(desk, key);
        return new SeerrAccount(place, calls(desk, place));
    }

    private static SeerrPlace place(LookupCase desk, String key) {
        return new SeerrPlace(new SeerrSettings(null, null), LookupCase.environment("OVERSEERR_URL",
                desk.site.address() + "/", "JELLYSEERR_API_KEY", key));
    }

    private static SeerrCalls calls(LookupCase desk, SeerrPlace place) {
        return new SeerrCalls(place, desk.gateway, new MemoryCache());
    }
}
