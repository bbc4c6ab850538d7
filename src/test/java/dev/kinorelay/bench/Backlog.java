package dev.kinorelay.bench;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Ids;
import dev.kinorelay.ledger.LedgerFixture;
import dev.kinorelay.ledger.Runs;
import java.util.ArrayList;
import java.util.List;

/** Changes for an account on another machine, made up in any number. */
final class Backlog {

    /** Connected, and paused: what is admitted for it waits. */
    static final Account TRAKT = new Account(Person.ME, "trakt", "trakt");
    private static final Account LIBRARY = Account.library(Person.ME);

    private final LedgerFixture ledger;
    private int made;

    Backlog(LedgerFixture ledger) {
        this.ledger = ledger;
    }

    void connect(Account account) {
        ledger.book.add(account);
        ledger.book.pause(account, true);
    }

    List<Change> changes(Account account, int number) {
        List<Change> changes = new ArrayList<>(number);
        try (var staging = ledger.snapshots.stage(LIBRARY, Shelf.RATINGS)) {
            for (int i = 0; i < number; i++) {
                staging.accept(new Entry(ref(made + i), Value.of(Rating.outOfTen(1 + i % 10)), null, null, null, i));
            }
            var snapshot = staging.seal(true);
            ledger.snapshots.resolve(snapshot);
            try (var marks = ledger.snapshots.marks(snapshot)) {
                marks.forEachRemaining(mark -> changes.add(new Change(changes.size() + 1L, Verb.ADD, LIBRARY,
                        Shelf.RATINGS, account, Shelf.RATINGS, mark.titleId(), ref(0), mark.value(), null, "", 0,
                        null, null, null, "new in the source")));
            }
            ledger.snapshots.discard(snapshot);
        }
        made += number;
        return changes;
    }

    private static MediaRef ref(int number) {
        return MediaRef.of(MediaKind.MOVIE, ExternalId.imdb("tt%07d".formatted(number)), "Title " + number, 2000);
    }

    String run() {
        String id = Ids.next();
        return ledger.runs.open(new Runs.Opening(id, "out", "v1", Person.ME, Mode.LIVE, id, "timer", null))
                .orElseThrow().id();
    }

    void admit(List<Change> changes) {
        String run = run();
        changes.forEach(change -> ledger.ledger.writeInGroup(() -> ledger.parcels.admit(run, change, Mode.LIVE)));
        ledger.ledger.endGroup();
    }
}
