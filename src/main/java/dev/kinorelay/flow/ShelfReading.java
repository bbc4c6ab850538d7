package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.ledger.Snapshots;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Streams a shelf of an account into the ledger's staging table and gives each entry its title. */
@Component
class ShelfReading {

    private final Snapshots snapshots;
    private final AccountBook book;
    private final Clock clock;

    ShelfReading(Snapshots snapshots, AccountBook book, Clock clock) {
        this.snapshots = snapshots;
        this.book = book;
        this.clock = clock;
    }

    /** A reading with its entries, resolved; its rows are there until it is closed. */
    record Taken(Reading reading, Snapshot snapshot, long unresolved, Instant began, Runnable end)
            implements
            AutoCloseable {

        @Override
        public void close() {
            end.run();
        }
    }

    Taken take(Reader reader, Account account, Shelf shelf, Since since, Progress progress) {
        progress.begin(Progress.Phase.READING, since.at() == null ? reader.size(account, shelf).orElse(0) : 0);
        var began = clock.instant();
        try (var staging = snapshots.stage(account, shelf)) {
            var reading = asked(reader, account, shelf, since, entry -> {
                staging.accept(entry);
                progress.step(entry.ref().title());
            });
            var snapshot = staging.seal(reading.isComplete());
            return new Taken(reading, snapshot, snapshots.resolve(snapshot).unresolved(), began,
                    () -> snapshots.discard(snapshot));
        }
    }

    /** What only a person can mend is remembered of the account, unless it is one shelf or our own ledger that is in trouble. */
    private Reading asked(Reader reader, Account account, Shelf shelf, Since since, Consumer<Entry> staging) {
        var sink = new Sink(staging);
        try {
            return reader.read(account, shelf, since, sink);
        } catch (NeedsAttention attention) {
            if (!sink.failed && !attention.isOfShelf()) {
                book.needsAttention(account, attention);
            }
            throw attention;
        }
    }

    private static final class Sink implements Consumer<Entry> {

        private final Consumer<Entry> staging;
        private boolean failed;

        Sink(Consumer<Entry> staging) {
            this.staging = staging;
        }

        @Override
        public void accept(Entry entry) {
            failed = true;
            staging.accept(entry);
            failed = false;
        }
    }
}
