package dev.kinorelay.flow;

import dev.kinorelay.domain.Arrival;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.ledger.OpenEntries;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.ledger.Snapshots;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Source;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Streams a recognised file into the ledger's staging table and its unusable rows into the run's report. */
@Component
public class FileReading {

    private final List<Format> formats;
    private final Snapshots snapshots;
    private final Runs runs;
    private final OpenEntries open;
    private final InboxSettings settings;

    FileReading(List<Format> formats, Snapshots snapshots, Runs runs, OpenEntries open, InboxSettings settings) {
        this.settings = settings;
        this.open = open;
        this.formats = formats;
        this.snapshots = snapshots;
        this.runs = runs;
    }

    public Snapshot read(RunInProgress run, Arrival arrival) throws IOException {
        return run.returning().isPresent() ? again(run, run.returning().get()) : file(run, arrival);
    }

    /** Only what could not be identified before: no word about what else is on the shelf. */
    private Snapshot again(RunInProgress run, Returning returning) {
        try (var staging = snapshots.stage(returning.account(), returning.shelf())) {
            open.take(returning.place(), run.runId(), staging);
            var snapshot = staging.seal(false);
            run.read(snapshot, 0);
            return snapshot;
        }
    }

    private Snapshot file(RunInProgress run, Arrival arrival) throws IOException {
        var format = formats.stream().filter(known -> known.name().equals(arrival.format())).findFirst().orElseThrow();
        var rejects = new Rejects(run.runId());
        try (var staging = snapshots.stage(arrival.account(), arrival.shelf())) {
            var rows = format.parse(source(arrival), staging, rejects);
            rejects.flush();
            var snapshot = staging.seal(rows.complete());
            run.read(snapshot, rows.rejected());
            if (rows.note() != null) {
                run.note(rows.note());
            }
            return snapshot;
        }
    }

    private Source source(Arrival arrival) {
        // A day without a zone is kept as that day in UTC: it must stay the same day, and the same play, when the zone is set anew.
        return new Source(arrival.file(), arrival.shelf(), ZoneOffset.UTC, settings.zone());
    }

    private final class Rejects implements Consumer<Rejected> {

        private static final int AT_ONCE = 500;

        private final String runId;
        private final List<Rejected> waiting = new ArrayList<>();

        Rejects(String runId) {
            this.runId = runId;
        }

        @Override
        public void accept(Rejected row) {
            waiting.add(row);
            if (waiting.size() == AT_ONCE) {
                flush();
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                runs.reject(runId, waiting);
                waiting.clear();
            }
        }
    }
}
