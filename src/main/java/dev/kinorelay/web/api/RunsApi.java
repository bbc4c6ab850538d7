package dev.kinorelay.web.api;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.flow.desk.ProgressDesk;
import dev.kinorelay.ledger.Parcels;
import dev.kinorelay.ledger.Reject;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.web.Members;
import dev.kinorelay.web.ProgressStream;
import dev.kinorelay.web.RunDesk;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/v1/runs")
class RunsApi {

    private static final int MOST = 500;
    private static final Set<Run.State> GOING_ON = Set.of(Run.State.OPEN, Run.State.DECIDED, Run.State.INTERRUPTED);

    private final RunDesk desk;
    private final Runs runs;
    private final Parcels parcels;
    private final Members members;
    private final ProgressDesk progress;
    private final ProgressStream stream;

    RunsApi(RunDesk desk, Runs runs, Parcels parcels, Members members, ProgressDesk progress, ProgressStream stream) {
        this.progress = progress;
        this.stream = stream;
        this.desk = desk;
        this.runs = runs;
        this.parcels = parcels;
        this.members = members;
    }

    /** A run as programs see it. */
    record RunAccount(String id, String pipeline, String person, Mode mode, String trigger, String file, String shelf,
            Run.State state, Instant opened, Instant decided, Instant settled, RunTally tally, String message,
            String remedy, RunProgress progress) {

        static RunAccount of(Run run) {
            return of(run, null);
        }

        static RunAccount of(Run run, RunProgress progress) {
            return new RunAccount(run.id(), run.pipeline(), run.person().name(), run.mode(), run.trigger(),
                    run.fileName(),
                    run.shelf(), run.state(), run.opened(), run.decided(), run.settled(), RunTally.of(run.tally()),
                    run.message(), run.remedy(), progress);
        }
    }

    /** How far a run is; total is 0 and secondsLeft null where nobody can know. */
    record RunProgress(ProgressDesk.Phase phase, String title, long done, long total, long errors, Long secondsLeft) {

        static RunProgress of(ProgressDesk.Progress told) {
            return new RunProgress(told.phase(), told.title(), told.done(), told.total(), told.errors(),
                    told.secondsLeft());
        }
    }

    /** read = added + changed + unchanged + filtered + duplicate + unresolved + rejected. */
    record RunTally(long read, long added, long changed, long unchanged, long filtered, long duplicate, long unresolved,
            long rejected, long removed, long kept) {

        static RunTally of(Tally tally) {
            Tally told = tally == null ? Tally.NONE : tally;
            return new RunTally(told.read(), told.added(), told.changed(), told.unchanged(), told.filtered(),
                    told.duplicate(), told.unresolved(), told.rejected(), told.removed(), told.kept());
        }
    }

    /** A row of a file that could not be used. */
    record RejectedRow(String place, long line, String reason, String remedy, String excerpt) {

        static RejectedRow of(Reject reject) {
            Rejected row = reject.row();
            return new RejectedRow(reject.place(), row.line(), row.reason(), row.remedy(), row.excerpt());
        }
    }

    /** A change of a run and what became of it; values are codes such as r8/10, empty for being there. */
    record RunChange(String id, Verb verb, String titleId, String title, Integer year, String kind, String account,
            String shelf, String before, String after, Parcel.State state, String reason, Instant admitted,
            Instant settled, Instant due) {

        static RunChange of(Parcels.Row row) {
            Change change = row.parcel().change();
            return new RunChange(row.parcel().id(), change.verb(),
                    change.titleId() == null ? null : change.titleId().value(),
                    change.title(), change.year(), change.kind(), change.account().name(), change.shelf().name(),
                    code(change.before()), code(change.value()), row.parcel().state(),
                    row.reason() == null ? change.reason() : row.reason(), row.admitted(),
                    row.settled(),
                    row.parcel().state() == Parcel.State.POSTPONED ? row.due() : null);
        }

        private static String code(Value value) {
            return value == null ? null : value.code();
        }
    }

    @GetMapping
    List<RunAccount> all(@RequestParam(required = false) String pipeline, @RequestParam(required = false) String person,
            @RequestParam(required = false) Run.State state, @RequestParam(required = false) String before,
            @RequestParam(defaultValue = "50") int limit) {
        Runs.Wanted wanted = new Runs.Wanted(pipeline, members.wanted(person).orElse(null), state, before,
                within(limit));
        return runs.page(wanted).stream().map(RunAccount::of).toList();
    }

    @GetMapping("/{id}")
    RunAccount one(@PathVariable String id) {
        return RunAccount.of(desk.find(id), progress.of(id).map(RunProgress::of).orElse(null));
    }

    /** The run as it goes on: progress now and whenever something changed; over, and the end, when it is over. */
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable String id) {
        desk.find(id);
        return stream.listen(() -> {
            RunAccount run = one(id);
            boolean over = GOING_ON.stream().noneMatch(state -> state == run.state());
            return new ProgressStream.News(over ? "over" : "progress", run, over);
        });
    }

    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunAccount cancel(@PathVariable String id) {
        desk.cancel(id);
        return one(id);
    }

    /** The file of a cancelled run goes back into the inbox. */
    @PostMapping("/{id}/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunAccount again(@PathVariable String id) {
        desk.again(id);
        return one(id);
    }

    @GetMapping("/{id}/rejected")
    List<RejectedRow> rejected(@PathVariable String id, @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        return runs.rejects(desk.find(id).id(), after, within(limit)).stream().map(RejectedRow::of).toList();
    }

    @GetMapping("/{id}/changes")
    List<RunChange> changes(@PathVariable String id, @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        return parcels.page(desk.find(id).id(), after, within(limit)).stream().map(RunChange::of).toList();
    }

    /** The same as consent, in the word for a plan. */
    @PostMapping("/{id}/apply")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunAccount apply(@PathVariable String id) {
        return consent(id);
    }

    @PostMapping("/{id}/consent")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunAccount consent(@PathVariable String id) {
        desk.consent(id);
        return one(id);
    }

    @PostMapping("/{id}/dismiss")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunAccount dismiss(@PathVariable String id) {
        desk.dismiss(id);
        return one(id);
    }

    private static int within(int limit) {
        return Math.clamp(limit, 1, MOST);
    }
}
