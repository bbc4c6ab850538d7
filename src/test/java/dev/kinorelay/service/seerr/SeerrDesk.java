package dev.kinorelay.service.seerr;

import dev.kinorelay.sandbox.seerr.SeerrDouble;
import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.MemoryCache;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Seerr's look-up, put together by hand, under the names a household's other programs use. */
final class SeerrDesk {

    private SeerrDesk() {}

    static SeerrLookup lookup(LookupCase desk, String key) {
        var place = place(desk, key);
        return new SeerrLookup(place, calls(desk, place));
    }

    static SeerrAccount account(LookupCase desk, String key) {
        var place = place(desk, key);
        return new SeerrAccount(place, calls(desk, place), manners(PLAIN));
    }

    static final SeerrSettings PLAIN = settings(null, null, "all");

    static SeerrSettings settings(Integer user, Boolean is4k, String seasons) {
        return new SeerrSettings(null, null, user, is4k, seasons, null, null, null, List.of(), 0, Map.of(), Map.of());
    }

    static SeerrSettings at(String url, String key) {
        return new SeerrSettings(URI.create(url), key, null, null, "all", null, null, null, List.of(), 0, Map.of(),
                Map.of());
    }

    static SeerrManners manners(SeerrSettings settings) {
        return new SeerrManners(settings, LookupCase.environment());
    }

    private static SeerrPlace place(LookupCase desk, String key) {
        return new SeerrPlace(PLAIN, LookupCase.environment("OVERSEERR_URL", desk.site.address() + "/",
                "JELLYSEERR_API_KEY", key));
    }

    private static SeerrCalls calls(LookupCase desk, SeerrPlace place) {
        return new SeerrCalls(place, desk.gateway, new MemoryCache());
    }

    /** Reads and writes against the double, in a manner of its own. */
    static Counter counter(LookupCase desk, SeerrSettings settings) {
        var place = place(desk, SeerrDouble.KEY);
        var calls = calls(desk, place);
        var manners = manners(settings);
        var state = new SeerrState(calls, LookupCase.CLOCK);
        var quota = new SeerrQuota(calls, LookupCase.CLOCK);
        var replies = new SeerrReplies(calls, quota, LookupCase.CLOCK);
        var requests = new SeerrRequests(calls, state, manners, quota, replies);
        var numbers = new SeerrNumbers(new SeerrLookup(place, calls));
        var watchlist = new SeerrWatchlist(calls, manners);
        return new Counter(new SeerrReader(state, manners, watchlist),
                new SeerrWriter(numbers, requests, state, watchlist));
    }

    /** Where requests are handed in. */
    record Counter(SeerrReader reader, SeerrWriter writer) {}
}
