package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.engine.ConflictPolicy;
import dev.kinorelay.engine.Plays;
import dev.kinorelay.ledger.Baselines;
import dev.kinorelay.ledger.Ids;
import dev.kinorelay.ledger.LedgerFixture;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.service.Capabilities;
import dev.kinorelay.service.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run of a pipeline that goes both ways does, without Camel and without threads, on a clock that is moved. */
final class HouseholdRig implements AutoCloseable {

    final MovedClock clock = new MovedClock();
    final List<Awkward> services;
    private final LedgerFixture ledger;
    private final Accounts accounts;
    private final Meeting meeting;
    private final Sides sides;
    private final Mirror mirror;
    private final TreeMap<String, Writer> writers;
    private final Depot depot;

    HouseholdRig(Path folder, List<Awkward> services) {
        this.services = services;
        ledger = new LedgerFixture(folder, clock);
        writers = Stream.concat(services.stream(), Stream.of(new Here(ledger)))
                .collect(Collectors.toMap(Writer::service, Function.identity(), (one, other) -> one, TreeMap::new));
        accounts = new Accounts(List.copyOf(writers.values()), List.copyOf(services), ledger.book,
                new GivenAccounts(List.of(), ledger.book, ledger.persons));
        mirror = new Mirror(accounts, ledger.book, ledger.ledger, ledger.readings,
                new ShelfReading(ledger.snapshots, ledger.book, clock), new SafetySettings(Duration.ZERO), time -> {
                }, clock);
        sides = new Sides(ledger.snapshots, ledger.cells, ledger.baselines, Plays.UNKNOWN);
        meeting = new Meeting(accounts, mirror, new Leaving(accounts, mirror, ledger.watched()), sides,
                ledger.changeSets, ledger.baselines, ledger.unmeant());
        depot = new Depot(ledger.ledger, ledger.parcels, ledger.dispatch, ledger.book, clock,
                new DeliverySettings(Duration.ofSeconds(90), Duration.ofSeconds(5), true), () -> {
                }, state -> {
                });
    }

    Account account(Person person, Awkward service) {
        var account = new Account(person, service.service(), service.service());
        if (ledger.book.find(person, account.name()).isEmpty()) {
            ledger.book.add(account);
        }
        return account;
    }

    /** Compares the library's shelf with the account's, and delivers all that comes of it; answers how much that was. */
    long run(Account account, Shelf shelf) {
        clock.forward(Duration.ofMinutes(1));
        var library = Account.library(account.person());
        String id = open(account.person());
        var run = new RunInProgress(new Fire("both", "v1", account.person(), Mode.LIVE, id, id, "timer", null, null),
                id);
        var snapshot = Snapshot.inPlace(library, shelf, sides.size(library, shelf), clock.instant());
        var changes = meeting.of(run, snapshot, new Baselines.Pair(library, shelf, account, shelf),
                new Meeting.Wish(true, ConflictPolicy.NEWEST_WINS, false));
        ledger.ledger.write(() -> changes.changes()
                .forEachRemaining(change -> ledger.parcels.admit(id, change, Mode.LIVE)));
        clock.forward(Duration.ofMinutes(1));
        deliver(account, shelf);
        deliver(library, shelf);
        ledger.changeSets.discard(changes.id());
        ledger.changeSets.discard(changes.back().id());
        return changes.counts().total() + changes.back().counts().total();
    }

    private void deliver(Account account, Shelf shelf) {
        var writer = writers.get(account.service());
        if (writer.capabilities(shelf).inLedger()) {
            var carrier = new LedgerCarrier(writer, depot);
            boolean more = carrier.carry(account, shelf);
            while (more) {
                more = carrier.carry(account, shelf);
            }
            return;
        }
        if (!ledger.parcels.due(account, clock.instant()).contains(shelf)) {
            return;
        }
        var sending = ledger.dispatch.claim(account, shelf, 1000, parcel -> false);
        sending.ifPresent(batch -> ledger.dispatch.receive(batch, writer.write(account, shelf, batch.parcels())));
    }

    TreeMap<Integer, Value> library(Person person, Shelf shelf) {
        var values = new TreeMap<Integer, Value>();
        ledger.cells.each(Account.library(person), shelf, entry -> values.put(
                Integer.parseInt(entry.ref().ids().getFirst().value().substring(2)), entry.value()));
        return values;
    }

    /** The library's shelves are rows of the ledger. */
    private record Here(LedgerFixture ledger) implements Writer {

        @Override
        public String service() {
            return Account.LIBRARY;
        }

        @Override
        public Capabilities capabilities(Shelf shelf) {
            return Capabilities.inLedger(1000);
        }

        @Override
        public List<Receipt> write(Account account, Shelf shelf, List<Parcel> batch) {
            ledger.cells.apply(batch);
            return new ArrayList<>(batch.stream().map(Receipt::delivered).toList());
        }
    }

    /** An edit of the library's own shelf, as a dropped file makes them; null takes the title away. */
    void edit(Person person, Shelf shelf, int title, Value value) {
        var library = Account.library(person);
        var file = new Account(person, "file", "file");
        var id = titleId(library, shelf, title);
        var change = new Change(1, value == null ? Verb.REMOVE : Verb.ADD, file, shelf, library, shelf, id,
                Awkward.ref(title), value == null ? Value.PRESENT : value, null, "",
                ledger.cells.revision(library, shelf, id, ""), clock.instant(), null, null, null);
        ledger.parcels.admit(open(person), change, Mode.LIVE);
        deliver(library, shelf);
    }

    private TitleId titleId(Account library, Shelf shelf, int title) {
        try (var staging = ledger.snapshots.stage(library, shelf)) {
            staging.accept(new Entry(Awkward.ref(title), Value.PRESENT, null, null, null, 0));
            var snapshot = staging.seal(true);
            ledger.snapshots.resolve(snapshot);
            try (var marks = ledger.snapshots.marks(snapshot)) {
                return marks.next().titleId();
            } finally {
                ledger.snapshots.discard(snapshot);
            }
        }
    }

    private String open(Person person) {
        String id = Ids.next();
        return ledger.runs.open(new Runs.Opening(id, "both", "v1", person, Mode.LIVE, id, "timer", null))
                .orElseThrow().id();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
