package dev.kinorelay.service.plex;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Person;
import dev.kinorelay.sandbox.plex.PlexDouble;
import dev.kinorelay.service.MemoryCache;
import dev.kinorelay.service.StraightGateway;
import dev.kinorelay.service.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All parts of the Plex service put together by hand, before a double of Plex. */
final class PlexDesk implements AutoCloseable {

    static final Account ME = new Account(Person.ME, "plex", "plex");
    static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_764_000_000L), ZoneOffset.UTC);

    final PlexDouble plex = PlexDouble.start(0, InstantSource.system());
    final Map<String, String> kept = new HashMap<>();
    final PlexLink link;
    final PlexReader reader;
    final PlexWriter writer;

    PlexDesk() {
        var address = plex.address();
        var settings = new PlexSettings(address, address, address, null, 20);
        var vault = new MemoryVault();
        var keys = new PlexKeys(vault, settings);
        var calls = new PlexCalls(settings, keys, new StraightGateway());
        var pages = new PlexPages(calls, settings);
        var ids = new PlexIds(calls, new MemoryCache());
        var sections = new PlexSections(calls, pages);
        var sent = new SentPlays(vault, CLOCK);
        reader = new PlexReader(new PlexWatchlist(calls, pages, ids), new PlexRatings(sections),
                new PlexHistory(calls, keys, pages, sections, sent));
        writer = new PlexWriter(new WatchlistWishes(calls, new PlexMatch(calls, ids)),
                new ServerWishes(calls, new PlexShelf(calls, sections), sent));
        link = new PlexLink(settings, keys, calls, new PlexServers(settings, calls), new PlexHome(settings, calls),
                CLOCK);
    }

    PlexDesk connected() {
        kept.put(ME + " " + PlexKeys.TOKEN, PlexDouble.TOKEN);
        kept.put(ME + " " + PlexKeys.SERVER, plex.address().toString());
        return this;
    }

    @Override
    public void close() {
        plex.close();
    }

    private final class MemoryVault implements Vault {

        @Override
        public Optional<String> get(Account account, String field) {
            return Optional.ofNullable(kept.get(account + " " + field));
        }

        @Override
        public void put(Account account, Map<String, String> fields) {
            fields.forEach((field, value) -> kept.put(account + " " + field, value));
        }

        @Override
        public void forget(Account account) {
            kept.keySet().removeIf(key -> key.startsWith(account + " "));
        }
    }
}
