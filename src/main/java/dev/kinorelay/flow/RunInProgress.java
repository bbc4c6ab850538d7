package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Arrival;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ChangeSet;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Outcomes;
import dev.kinorelay.ledger.Snapshots;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A Run while its route is under way: whose it is, what it has read and admitted, and what it leaves to clear away. */
public final class RunInProgress {

    /** Why a run stops short, and what a person can do. */
    public record Stop(String reason, String remedy) {}

    private final Fire fire;
    private final String runId;
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final List<ChangeSet> changeSets = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Mirror.Sight> sights = new HashMap<>();
    private final Map<String, Stop> leftOut = new ConcurrentHashMap<>();
    private final Progress progress = new Progress(InstantSource.system());
    private final BitSet handled = new BitSet();
    private final long[] admitted = new long[Verb.values().length];
    private long alreadyAdmitted;
    private int offset;
    private int end;
    private boolean rowsSeen;
    private long rowsRead;
    private long rowsCompared;
    private long rejected;
    private Arrival arrival;
    private Snapshots.Resolved resolved = new Snapshots.Resolved(0, 0);
    private Stop held;
    private Stop refused;
    private RuntimeException closingFailure;
    private boolean closed;
    private Outcomes.Admitted earlier = new Outcomes.Admitted(0, 0, 0);

    public RunInProgress(Fire fire, String runId) {
        this.fire = fire;
        this.runId = runId;
    }

    public Fire fire() {
        return fire;
    }

    public String runId() {
        return runId;
    }

    public Person person() {
        return fire.person();
    }

    /** A held run plans, whatever it was started as. */
    public Mode mode() {
        return held == null ? fire.mode() : Mode.PLAN;
    }

    /** What was told, when that began the run. */
    public Optional<Hearing> hearing() {
        return fire.body() instanceof Hearing told ? Optional.of(told) : Optional.empty();
    }

    public Progress progress() {
        return progress;
    }

    /** What goes its way again, when that is what the run is for. */
    public Optional<Returning> returning() {
        return fire.body() instanceof Returning again ? Optional.of(again) : Optional.empty();
    }

    public void arrived(Arrival file) {
        arrival = file;
    }

    public Optional<Arrival> arrival() {
        return Optional.ofNullable(arrival);
    }

    public void read(Snapshot snapshot, long rejectedRows) {
        if (!snapshot.isInPlace()) {
            snapshots.add(snapshot);
        }
        rowsSeen = true;
        rowsRead += snapshot.rows();
        rejected += rejectedRows;
    }

    /** What was told and a filter kept out before it was read. */
    void passedOver(long rows) {
        rowsRead += rows;
    }

    /** What resolving the latest snapshot came to. */
    public void resolved(Snapshots.Resolved outcome) {
        resolved = outcome;
    }

    public Snapshots.Resolved resolved() {
        return resolved;
    }

    public void compared(ChangeSet changes) {
        offset = end;
        for (var set = changes; set != null; set = set.back()) {
            changeSets.add(set);
            end += (int) set.counts().total();
            rowsCompared += set.counts().rows();
        }
        if (changes.back() != null) {
            // What is taken off the shelf that was read was read, and is told of as removed.
            rowsRead -= changes.back().counts().removed();
        }
    }

    /** Where the change stands among all that this run has compared so far. */
    int place(Change change) {
        return offset + (int) change.number();
    }

    /** A change reached a delivery; {@code fresh}: it was not admitted before. Several deliveries count once. */
    void delivered(int place, Verb verb, boolean fresh) {
        if (handled.get(place)) {
            return;
        }
        handled.set(place);
        if (fresh) {
            admitted[verb.ordinal()]++;
        } else if (verb != Verb.REMOVE) {
            alreadyAdmitted++;
        }
    }

    /** What it had taken on before it was cut short: it finds that done, and did it itself. */
    void takenUp(Outcomes.Admitted before) {
        earlier = before;
    }

    /** What was seen of a shelf in this run, seen once. */
    Mirror.Sight sight(Account account, Shelf shelf, Supplier<Mirror.Sight> look) {
        String place = account + "/" + shelf;
        var known = sights.get(place);
        if (known == null) {
            known = look.get();
            sights.put(place, known);
        }
        return known;
    }

    /** Look-ups that got into trouble, and why: they are not asked again in this run. */
    public Map<String, Stop> leftOut() {
        return leftOut;
    }

    public synchronized void note(String words) {
        notes.add(words);
    }

    public String notes() {
        return notes.isEmpty() ? null : String.join(" ", notes);
    }

    public void hold(String reason, String remedy) {
        held = new Stop(reason, remedy);
    }

    public void refuse(String reason, String remedy) {
        refused = new Stop(reason, remedy);
    }

    /** True once entries of a file or shelf were read: only then is the file worth remembering. */
    boolean hasRead() {
        return rowsSeen;
    }

    public Optional<Stop> held() {
        return Optional.ofNullable(held);
    }

    public Optional<Stop> refused() {
        return Optional.ofNullable(refused);
    }

    /** The account so far; what was wanted but never reached a delivery counts as filtered. */
    public Tally tally() {
        long wanted = 0;
        long unchanged = alreadyAdmitted;
        long duplicate = 0;
        long unresolved = 0;
        long kept = 0;
        for (var changes : changeSets) {
            var counts = changes.counts();
            wanted += counts.added() + counts.changed();
            unchanged += counts.unchanged();
            duplicate += counts.duplicate();
            unresolved += counts.unresolved();
            kept += counts.kept();
        }
        long added = admitted[Verb.ADD.ordinal()];
        long changed = admitted[Verb.UPDATE.ordinal()];
        long neverCompared = Math.max(0, rowsRead - rowsCompared);
        long filtered = wanted - added - changed - alreadyAdmitted + neverCompared;
        long addedBefore = Math.min(unchanged, earlier.added());
        long changedBefore = Math.min(unchanged - addedBefore, earlier.changed());
        return new Tally(Math.max(rowsRead, rowsCompared) + rejected, added + addedBefore, changed + changedBefore,
                unchanged - addedBefore - changedBefore, filtered, duplicate, unresolved, rejected,
                admitted[Verb.REMOVE.ordinal()] + earlier.removed(), kept);
    }

    List<Snapshot> snapshots() {
        return snapshots;
    }

    List<ChangeSet> changeSets() {
        return changeSets;
    }

    void closed(RuntimeException failure) {
        closed = true;
        closingFailure = failure;
    }

    boolean isClosed() {
        return closed;
    }

    Optional<RuntimeException> closingFailure() {
        return Optional.ofNullable(closingFailure);
    }
}
