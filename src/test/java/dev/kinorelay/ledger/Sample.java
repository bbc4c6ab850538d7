package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Cursor;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Baselines.Pair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What tests of the ledger are told with. */
final class Sample {

    static final Account IMDB = new Account(Person.ME, "imdb", "imdb");
    static final Account LIBRARY = Account.library(Person.ME);
    static final Pair RATINGS = new Pair(IMDB, Shelf.RATINGS, LIBRARY, Shelf.RATINGS);
    static final Instant FIRST_DAY = Instant.parse("2024-01-05T00:00:00Z");

    private final LedgerFixture ledger;

    Sample(LedgerFixture ledger) {
        this.ledger = ledger;
    }

    static Entry rated(String imdb, String title, int rating) {
        return entry(MediaRef.of(MediaKind.MOVIE, ExternalId.imdb(imdb), title, 1999),
                Value.of(Rating.outOfTen(rating)));
    }

    static Entry entry(MediaRef ref, Value value) {
        return new Entry(ref, value, FIRST_DAY, null, null, 2);
    }

    static MediaRef ref(MediaKind kind, String title, Facts facts, ExternalId... ids) {
        return new MediaRef(kind, List.of(ids), title, null, null, null, null, facts);
    }

    Snapshot staged(Entry... entries) {
        try (Snapshots.Staging staging = ledger.snapshots.stage(IMDB, Shelf.RATINGS)) {
            List.of(entries).forEach(staging);
            return staging.seal(true);
        }
    }

    Snapshot resolved(Entry... entries) {
        Snapshot snapshot = staged(entries);
        ledger.snapshots.resolve(snapshot);
        return snapshot;
    }

    static <T> List<T> all(Cursor<T> cursor) {
        try (cursor) {
            List<T> all = new ArrayList<>();
            cursor.forEachRemaining(all::add);
            return all;
        }
    }

    /** The changes that put the entries, as they are, on the target of the pair. */
    List<Change> additions(Pair pair, Entry... entries) {
        return changes(pair, Verb.ADD, all(ledger.snapshots.marks(resolved(entries))));
    }

    List<Change> changes(Pair pair, Verb verb, List<Mark> marks) {
        try (ChangeSets.Recording recording = ledger.changeSets.record(pair)) {
            marks.forEach(mark -> recording.add(verb, mark, null, null));
            List<Change> changes = new ArrayList<>();
            ledger.changeSets.changes(recording.seal(), pair).forEach(changes::add);
            return changes;
        }
    }

    Change change(Pair pair, Verb verb, Mark wanted, Mark before) {
        try (ChangeSets.Recording recording = ledger.changeSets.record(pair)) {
            recording.add(verb, wanted, before, null);
            return ledger.changeSets.changes(recording.seal(), pair).iterator().next();
        }
    }

    String run(String occasion) {
        return run(occasion, Mode.LIVE);
    }

    String run(String occasion, Mode mode) {
        return ledger.runs.open(
                new Runs.Opening(Ids.next(), "inbox", "v1", Person.ME, mode, occasion, "file", occasion + ".csv"))
                .orElseThrow().id();
    }

    /** Delivers all that waits for the library. */
    int deliver() {
        int delivered = 0;
        for (Account account : ledger.parcels.accountsWithWork()) {
            delivered += deliver(account);
        }
        return delivered;
    }

    private int deliver(Account account) {
        int delivered = 0;
        for (List<Shelf> due = due(account); !due.isEmpty(); due = due(account)) {
            Parcels.Batch batch = ledger.parcels.next(account, due.getFirst(), 100, Instant.now());
            ledger.ledger.write(() -> {
                ledger.cells.apply(batch.parcels());
                ledger.parcels.receive(batch, batch.parcels().stream().map(Receipt::delivered).toList());
            });
            delivered += batch.parcels().size();
        }
        return delivered;
    }

    private List<Shelf> due(Account account) {
        return ledger.parcels.due(account, Instant.now());
    }

    /** Brings the entries into the library, as a run of their own. */
    String imported(String occasion, Entry... entries) {
        String run = run(occasion);
        additions(RATINGS, entries).forEach(change -> ledger.parcels.admit(run, change, Mode.LIVE));
        deliver();
        return run;
    }
}
