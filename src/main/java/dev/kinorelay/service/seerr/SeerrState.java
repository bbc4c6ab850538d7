package dev.kinorelay.service.seerr;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What Seerr knows of all titles, read in bulk; what we ask for ourselves is noted as it goes. */
@Component
class SeerrState {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MEDIA = 2_000;
    private static final int REQUESTS = 1_000;

    private final SeerrCalls calls;
    private final Clock clock;
    private Known known;

    SeerrState(SeerrCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** All titles it knows anything of, at one instant. */
    record Known(SeerrVersion version, Map<SeerrTitle.Key, SeerrTitle> titles, Instant read) {

        SeerrTitle of(SeerrTitle.Key key) {
            return titles.getOrDefault(key, SeerrTitle.unknown(key));
        }

        SeerrStanding standing(SeerrTitle.Key key, boolean is4k) {
            return of(key).standing(is4k, version);
        }

        void note(SeerrTitle.Key key, SeerrTitle.Asked asked) {
            titles.compute(key, (same, before) -> (before == null ? SeerrTitle.unknown(key) : before).with(asked));
        }
    }

    synchronized Known now(Account account) {
        var titles = new ConcurrentHashMap<SeerrTitle.Key, SeerrTitle>();
        var version = SeerrVersion.read(calls, account);
        var began = clock.instant();
        pages(account, "/media?filter=all&sort=added", MEDIA, media -> SeerrRows.key(media)
                .ifPresent(key -> titles.put(key, SeerrRows.title(key, media))));
        pages(account, "/request?filter=all&sort=added", REQUESTS, request -> SeerrRows
                .key(request.path("media")).ifPresent(key -> {
                    titles.computeIfAbsent(key, same -> SeerrRows.title(key, request.path("media")));
                    titles.computeIfPresent(key, (same, title) -> title.with(SeerrRows.asked(request)));
                }));
        known = new Known(version, titles, began);
        return known;
    }

    /** As it was a minute ago at most. */
    synchronized Known recent(Account account) {
        return known != null && known.read().plus(FRESH).isAfter(clock.instant()) ? known : now(account);
    }

    /** Something went wrong on the way, so nothing that was known is believed. */
    synchronized void forget() {
        known = null;
    }

    /** There is no cap on a page, but on what we hold at once; one short of what it counts itself is no answer. */
    private void pages(Account account, String path, int size, Consumer<JsonNode> row) {
        long seen = 0;
        long all;
        do {
            JsonNode page = calls.read(account, path + "&take=" + size + "&skip=" + seen);
            JsonNode results = page.path("results");
            if (!results.isArray()) {
                throw SeerrTrouble.nonsense("it has no list of titles");
            }
            all = page.path("pageInfo").path("results").asLong(results.size());
            if (results.isEmpty() && seen < all) {
                throw SeerrTrouble.nonsense("it lists " + seen + " of " + all + " titles");
            }
            results.forEach(row);
            seen += results.size();
        } while (seen < all);
    }
}
