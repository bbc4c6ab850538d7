package dev.kinorelay.service.stremio;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Person;
import dev.kinorelay.sandbox.TurnedClock;
import dev.kinorelay.sandbox.stremio.StremioDouble;
import dev.kinorelay.service.StraightGateway;
import dev.kinorelay.service.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Somebody with a Stremio account at the double, and the service connected to it. */
final class Theo implements AutoCloseable {

    static final Account ACCOUNT = new Account(Person.ME, "stremio", "stremio");
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    final TurnedClock clock = new TurnedClock(NOON);
    final StremioDouble stremio = StremioDouble.start(0, clock);
    final Map<String, String> kept = new HashMap<>();
    final StremioReader reader;
    final StremioWriter writer;
    final StremioLink link;

    Theo() {
        var settings = new StremioSettings(stremio.address(), stremio.address(), 3, 100);
        var vault = new PlainVault();
        var calls = new StremioCalls(settings, new StraightGateway(), vault);
        reader = new StremioReader(calls);
        writer = new StremioWriter(calls, settings, new Going());
        link = new StremioLink(calls, vault, new Going());
        kept.put(StremioCalls.KEY, stremio.key());
    }

    static String imdb(int number) {
        return "tt%07d".formatted(number);
    }

    void later() {
        clock.turn(Duration.ofMinutes(1));
    }

    @Override
    public void close() {
        stremio.close();
    }

    private final class PlainVault implements Vault {

        @Override
        public Optional<String> get(Account account, String field) {
            return Optional.ofNullable(kept.get(field));
        }

        @Override
        public void put(Account account, Map<String, String> fields) {
            kept.putAll(fields);
        }

        @Override
        public void forget(Account account) {
            kept.clear();
        }
    }

    private final class Going extends Clock {

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
