package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Arrival;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ChangeSet;
import dev.kinorelay.domain.ImportWish;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Snapshots;
import java.time.InstantSource;
import java.util.ArrayList;
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
    private final List<Snapshot> besides = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Mirror.Sight> sights = new HashMap<>();
    private final Map<String, Stop> leftOut = new ConcurrentHashMap<>();
    private final Progress progress = new Progress(InstantSource.system());
    private final RunCount count = new RunCount();
    private final List<Runnable> endings = new ArrayList<>();
    private boolean rowsSeen;
    private Arrival arrival;
    private Snapshots.Resolved resolved = new Snapshots.Resolved(0, 0);
    private Stop held;
    private Stop refused;
    private RuntimeException closingFailure;
    private boolean closed;

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
        count.read(snapshot.rows(), rejectedRows);
    }

    /** What was told and a filter kept out before it was read. */
    void passedOver(long rows) {
        count.read(rows, 0);
    }

    /** What resolving the latest snapshot came to. */
    public void resolved(Snapshots.Resolved outcome) {
        resolved = outcome;
    }

    public Snapshots.Resolved resolved() {
        return resolved;
    }

    public void compared(ChangeSet changes) {
        count.compared(changes);
    }

    /** Where the change stands among all that this run has compared so far. */
    int place(Change change) {
        return count.place(change);
    }

    /** A change reached a delivery; {@code fresh}: it was not admitted before. Several deliveries count once. */
    void delivered(int place, Verb verb, boolean fresh) {
        count.delivered(place, verb, fresh);
    }

    RunCount count() {
        return count;
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
        return count.tally();
    }

    /** Staged besides what was read: cleared away with it. */
    public void keeps(Snapshot snapshot) {
        besides.add(snapshot);
    }

    List<Snapshot> besides() {
        return besides;
    }

    /** What is to be written down when the run has come to its end without failing. */
    public void atTheEnd(Runnable ending) {
        endings.add(ending);
    }

    List<Runnable> endings() {
        return endings;
    }

    /** What a person wished of this import. */
    public ImportWish wish() {
        return ImportWish.of(fire.occasion());
    }

    List<Snapshot> snapshots() {
        return snapshots;
    }

    List<ChangeSet> changeSets() {
        return count.changeSets();
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
