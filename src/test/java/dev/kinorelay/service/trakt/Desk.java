package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import dev.kinorelay.service.Vault;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.mock.env.MockEnvironment;

/** All parts of the Trakt service put together by hand, with a vault in memory and a clock that is turned. */
final class Desk {

    static final Account ME = new Account(Person.ME, "trakt", "trakt");
    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    final Map<String, String> kept = new HashMap<>();
    final MockEnvironment environment;
    final List<Entry> entries = new ArrayList<>();
    Instant now = NOON;
    boolean vaultIsBroken;

    final TraktLogin login;
    final TraktTokens tokens;
    final TraktCalls calls;
    final TraktLink link;
    final TraktReader reader;
    final TraktWriter writer;
    final TraktLimits limits;

    Desk(Gateway gateway) {
        this(gateway, new MockEnvironment());
    }

    Desk(Gateway gateway, MockEnvironment environment) {
        this(gateway, environment, URI.create("https://api.example.org"), URI.create("https://auth.example.org"));
    }

    Desk(Gateway gateway, MockEnvironment environment, URI api, URI auth) {
        this.environment = environment.withProperty("kinorelay.inbox.zone", "Europe/Berlin");
        var settings = new TraktSettings(api, auth, "", "", "", 250, 100, Duration.ofHours(1), null);
        var app = new TraktApp(settings, environment);
        login = new TraktLogin(settings, app, gateway);
        tokens = new TraktTokens(login, app, new MemoryVault(), clock());
        calls = new TraktCalls(settings, tokens, gateway);
        var pages = new TraktPages(calls, settings);
        var activities = new TraktActivities(calls, clock());
        var rows = new TraktRows(environment);
        limits = new TraktLimits(calls, pages, clock());
        var batch = new TraktBatch(calls, limits, clock());
        var plays = new TraktPlays(calls, pages, batch, true);
        reader = new TraktReader(activities, new TraktHistory(pages, rows, settings), pages, rows,
                new TraktLists(calls, pages, rows, settings, environment));
        writer = new TraktWriter(new TraktAddresses(calls), new TraktShelves(batch), plays,
                new TraktReadBack(pages, plays), activities, settings);
        link = new TraktLink(login, tokens, calls, app, clock());
    }

    /** Connected, with a token that is good for another week. */
    Desk connected() {
        tokens.store(ME, new TraktLogin.Credentials("id", "secret"),
                new TokenPair("access-1", "refresh-1", now.getEpochSecond(),
                        now.plus(Duration.ofDays(7)).getEpochSecond()));
        return this;
    }

    Reading read(Shelf shelf, Since since) {
        entries.clear();
        return reader.read(ME, shelf, since, entries::add);
    }

    static Parcel parcel(Verb verb, Shelf shelf, MediaRef ref, Value value) {
        String title = "t" + ref.ids();
        var change = new Change(1, verb, Account.library(Person.ME), shelf, ME, shelf, new TitleId(title), ref, value,
                null, value.play() == null ? "" : value.play().occurrence(), 0, null, null, null, null);
        return new Parcel(verb + title + value.code(), Parcel.keyOf(change), "r1", change, Parcel.State.ADMITTED, 1);
    }

    static Parcel wish(Verb verb, MediaRef ref) {
        return parcel(verb, Shelf.WATCHLIST, ref, Value.PRESENT);
    }

    static Parcel rated(Verb verb, int number, double stars) {
        return parcel(verb, Shelf.RATINGS, movie(number), Value.of(Rating.outOfTen(stars)));
    }

    static MediaRef movie(int number) {
        return ref(MediaKind.MOVIE, "imdb:tt%07d".formatted(number));
    }

    static MediaRef ref(MediaKind kind, String... ids) {
        return new MediaRef(kind, List.of(ids).stream().map(ExternalId::parse).toList(), "A title", null, 2000, null,
                null, Facts.NONE);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private final class MemoryVault implements Vault {

        @Override
        public Optional<String> get(Account account, String field) {
            return Optional.ofNullable(kept.get(account + " " + field));
        }

        @Override
        public void put(Account account, Map<String, String> fields) {
            if (vaultIsBroken) {
                throw new IllegalStateException("disk full");
            }
            fields.forEach((field, value) -> kept.put(account + " " + field, value));
        }

        @Override
        public void forget(Account account) {
            kept.keySet().removeIf(key -> key.startsWith(account + " "));
        }
    }
}
