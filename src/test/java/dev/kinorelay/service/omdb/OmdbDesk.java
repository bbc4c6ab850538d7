package dev.kinorelay.service.omdb;

import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.MemoryCache;

/** OMDb's look-up, put together by hand. */
final class OmdbDesk {

    private OmdbDesk() {}

    static OmdbLookup lookup(LookupCase desk, String key) {
        var settings = new OmdbSettings(desk.site.address(), null, 1000);
        return new OmdbLookup(new OmdbCalls(settings, LookupCase.environment("OMDB_API_KEY", key), desk.gateway,
                new MemoryCache(), desk.budget, LookupCase.CLOCK));
    }
}
