package dev.kinorelay.service.tvdb;

import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.MemoryCache;
import java.net.URI;
import java.time.Clock;

/** TheTVDB's look-up, put together by hand. */
final class TvdbDesk {

    private TvdbDesk() {}

    static TvdbLookup lookup(LookupCase desk, String key, String pin) {
        return lookup(desk, key, pin, LookupCase.CLOCK);
    }

    static TvdbReader reader(LookupCase desk, String key, String pin) {
        var settings = new TvdbSettings(URI.create(desk.site.address() + "/v4"), null, null);
        var login = new TvdbLogin(settings, LookupCase.environment("TVDB_API_KEY", key, "TVDB_PIN", pin), desk.gateway,
                LookupCase.CLOCK);
        return new TvdbReader(new TvdbCalls(settings, login, desk.gateway, new MemoryCache()));
    }

    static TvdbLookup lookup(LookupCase desk, String key, String pin, Clock clock) {
        var settings = new TvdbSettings(URI.create(desk.site.address() + "/v4"), null, null);
        var login = new TvdbLogin(settings, LookupCase.environment("TVDB_API_KEY", key, "TVDB_PIN", pin), desk.gateway,
                clock);
        return new TvdbLookup(login, new TvdbCalls(settings, login, desk.gateway, new MemoryCache()));
    }
}
