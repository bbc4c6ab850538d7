package dev.kinorelay.flow.memory;

import dev.kinorelay.ledger.LedgerFixture;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.util.unit.DataSize;

/** A memory on a ledger of its own, and a clock that is turned. */
final class Recollection implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    volatile Instant now = NOON;
    final LedgerFixture ledger;
    final Usage usage = new Usage();
    final Shelter shelter;
    final RememberedAnswers cache;
    final DailyBudget budget;

    Recollection(Path folder, DataSize limit) {
        ledger = new LedgerFixture(folder, clock());
        shelter = new Shelter(ledger.lookupCache, new AnswerSettings(limit));
        cache = new RememberedAnswers(ledger.lookupCache, shelter, usage, clock());
        budget = new DailyBudget(ledger.ledger, ledger.budgets, clock());
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    Clock clock() {
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

    @Override
    public void close() {
        ledger.close();
    }
}
