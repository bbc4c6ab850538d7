package dev.kinorelay.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fresh ledger for each test, on a clock that the test moves. */
abstract class LedgerCase {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    final AtomicLong millis = new AtomicLong(START.toEpochMilli());
    final AtomicLong nanos = new AtomicLong();

    LedgerFixture ledger;
    Sample sample;

    @BeforeEach
    void openTheLedger() {
        ledger = new LedgerFixture(folder, new MovedClock(millis), nanos::get);
        sample = new Sample(ledger);
    }

    @AfterEach
    void closeTheLedger() {
        ledger.close();
    }

    long count(String table) {
        return ledger.ledger.read(sql -> sql.number("SELECT count(*) FROM " + table));
    }

    private static final class MovedClock extends Clock {

        private final AtomicLong millis;

        MovedClock(AtomicLong millis) {
            this.millis = millis;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis.get());
        }
    }
}
