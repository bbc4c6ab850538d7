package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.ledger.Ids;
import dev.kinorelay.ledger.LedgerFixture;
import dev.kinorelay.ledger.Parcels;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.service.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** A courier over a fresh ledger and a far side, on a clock that the test moves; it has no thread but the test's. */
final class CourierRig implements Bell, AutoCloseable {

    static final Account FAR = new Account(Person.ME, "far", "far");

    final MovedClock clock = new MovedClock();
    final FarSide far = new FarSide();
    final LedgerFixture ledger;
    final String run;
    DeliverySettings settings = new DeliverySettings(Duration.ofSeconds(90), Duration.ofSeconds(5), true);
    Courier courier;
    private final Map<Integer, TitleId> titles = new HashMap<>();
    private final Semaphore rung = new Semaphore(0);

    CourierRig(Path folder) {
        ledger = new LedgerFixture(folder, clock);
        ledger.book.add(FAR);
        run = ledger.runs.open(new Runs.Opening(Ids.next(), "out", "v1", Person.ME, Mode.LIVE, "once", "shelf", null))
                .orElseThrow().id();
        restart();
    }

    /** A courier that knows nothing but the ledger. */
    void restart() {
        courier = courier(FAR, far);
    }

    Courier courier(Account account, Writer writer) {
        return new Courier(account, writer, new Depot(ledger.ledger, ledger.parcels, ledger.dispatch, ledger.book,
                clock, settings, ledger.runs::settleFinished, state -> {
                }), this);
    }

    Optional<Instant> round() throws InterruptedException {
        return courier.round();
    }

    /** Goes on from due time to due time until nothing is to be waited for. */
    void rounds() throws InterruptedException {
        for (var next = round(); next.isPresent(); next = round()) {
            clock.to(next.get().isAfter(clock.instant()) ? next.get() : clock.instant());
        }
    }

    void admit(int... numbers) {
        for (int number : numbers) {
            admit(Shelf.WATCHLIST, Verb.ADD, number, Value.PRESENT);
        }
    }

    boolean admit(Shelf shelf, Verb verb, int number, Value value) {
        var title = titles.computeIfAbsent(number, this::title);
        String occurrence = value.play() == null ? "" : value.play().occurrence();
        var change = new Change(number, verb, Account.library(Person.ME), shelf, FAR, shelf, title, ref(number), value,
                null, occurrence, ledger.cells.revision(FAR, shelf, title, occurrence), null, null, null, null);
        return ledger.parcels.admit(run, change, Mode.LIVE);
    }

    private static MediaRef ref(int number) {
        return MediaRef.of(MediaKind.MOVIE, ExternalId.imdb("tt%07d".formatted(number)), "title " + number, 2000);
    }

    private TitleId title(int number) {
        var library = Account.library(Person.ME);
        try (var staging = ledger.snapshots.stage(library, Shelf.WATCHLIST)) {
            staging.accept(new Entry(ref(number), Value.PRESENT, null, null, null, 0));
            var snapshot = staging.seal(true);
            ledger.snapshots.resolve(snapshot);
            try (var marks = ledger.snapshots.marks(snapshot)) {
                return marks.next().titleId();
            } finally {
                ledger.snapshots.discard(snapshot);
            }
        }
    }

    List<Parcels.Row> rows() {
        return ledger.parcels.page(run, null, 1000);
    }

    List<Parcel.State> states() {
        return rows().stream().map(row -> row.parcel().state()).toList();
    }

    AccountBook.Standing standing() {
        return ledger.book.find(Person.ME, "far").orElseThrow();
    }

    @Override
    public void ring() {
        rung.release();
    }

    @Override
    public void await() {
        rung.acquireUninterruptibly();
        rung.drainPermits();
    }

    @Override
    public boolean isOver() {
        return false;
    }

    @Override
    public void close() {
        ledger.close();
    }
}
