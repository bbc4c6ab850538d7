package dev.kinorelay.service.mdblist;

import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.MemoryCache;

/** MDBList's look-up, put together by hand. */
public final class MdblistDesk {

    private MdblistDesk() {}

    public static Lookup lookup(LookupCase desk, String key) {
        var settings = new MdblistSettings(desk.site.address(), null, 1000, 200);
        var calls = new MdblistCalls(settings, LookupCase.environment("MDBLIST_API_KEY", key), desk.gateway,
                desk.budget, LookupCase.CLOCK);
        var cache = new MemoryCache();
        return new MdblistLookup(calls, new MdblistBatch(calls, cache), cache, settings);
    }
}
