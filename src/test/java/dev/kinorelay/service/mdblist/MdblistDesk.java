package dev.kinorelay.service.mdblist;

import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.MemoryCache;

/** MDBList's look-up, put together by hand. */
public final class MdblistDesk {

    private MdblistDesk() {}

    public static Lookup lookup(LookupCase desk, String key) {
        var calls = calls(desk, key);
        var cache = new MemoryCache();
        return new MdblistLookup(calls, new MdblistBatch(calls, cache), cache, settings(desk));
    }

    static MdblistReader reader(LookupCase desk, String key) {
        return new MdblistReader(calls(desk, key));
    }

    static MdblistAccount account(LookupCase desk, String key) {
        return new MdblistAccount(calls(desk, key));
    }

    private static MdblistCalls calls(LookupCase desk, String key) {
        return new MdblistCalls(settings(desk), LookupCase.environment("MDBLIST_API_KEY", key), desk.gateway,
                desk.budget, LookupCase.CLOCK);
    }

    private static MdblistSettings settings(LookupCase desk) {
        return new MdblistSettings(desk.site.address(), null, 1000, 200, desk.site.address().resolve("/site"));
    }
}
