package dev.kinorelay.flow;

import dev.kinorelay.domain.Arrival;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.ledger.OpenEntries;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.ledger.Snapshots;
import dev.kinorelay.service.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Streams a recognised file into the ledger's staging table and its unusable rows into the run's report. */
@Component
public class FileReading {

    private static final int CHUNK = 64 * 1024;
    /** With fewer lines than these a file may be written in one. */
    private static final int FEW = 3;

    private final List<Format> formats;
    private final Snapshots snapshots;
    private final Runs runs;
    private final OpenEntries open;
    private final Doubts doubts;

    FileReading(List<Format> formats, Snapshots snapshots, Runs runs, OpenEntries open, Doubts doubts) {
        this.doubts = doubts;
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
        var rejects = new Rejects(run);
        try (var staging = snapshots.stage(arrival.account(), arrival.shelf())) {
            run.progress().begin(Progress.Phase.READING, lines(arrival.file()));
            var rows = format.parse(doubts.source(arrival, format), counted(run.progress(), staging), rejects);
            rejects.flush();
            var snapshot = staging.seal(rows.complete());
            run.read(snapshot, rows.rejected());
            if (rows.note() != null) {
                run.note(rows.note());
            }
            return snapshot;
        }
    }

    private static Consumer<Entry> counted(Progress progress, Consumer<Entry> sink) {
        return entry -> {
            sink.accept(entry);
            if (entry.line() > 0) {
                progress.at(entry.line(), entry.ref().title());
            } else {
                progress.step(entry.ref().title());
            }
        };
    }

    /** About how many rows the file has; 0 where lines are none. */
    private static long lines(Path file) throws IOException {
        long lines = 0;
        var chunk = new byte[CHUNK];
        try (var content = Files.newInputStream(file)) {
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                for (int at = 0; at < read; at++) {
                    lines += chunk[at] == '\n' ? 1 : 0;
                }
            }
        }
        return lines < FEW ? 0 : lines;
    }

    private final class Rejects implements Consumer<Rejected> {

        private static final int AT_ONCE = 500;

        private final RunInProgress run;
        private final List<Rejected> waiting = new ArrayList<>();

        Rejects(RunInProgress run) {
            this.run = run;
        }

        @Override
        public void accept(Rejected row) {
            run.progress().error();
            waiting.add(row);
            if (waiting.size() == AT_ONCE) {
                flush();
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                runs.reject(run.runId(), waiting);
                waiting.clear();
            }
        }
    }
}
