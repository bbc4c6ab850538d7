package dev.kinorelay.web.page;

import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.ledger.OpenPages;
import dev.kinorelay.ledger.Reject;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.web.RunDesk;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Everything of a run that was not taken as a CSV file to keep: in which file, on which line, why, and what to do. */
@Controller
class RejectedFile {

    private static final int PAGE = 1000;

    private final RunDesk desk;
    private final Runs runs;
    private final OpenPages open;

    RejectedFile(RunDesk desk, Runs runs, OpenPages open) {
        this.open = open;
        this.desk = desk;
        this.runs = runs;
    }

    @GetMapping("/runs/{id}/rejected.csv")
    ResponseEntity<StreamingResponseBody> download(@PathVariable String id) {
        Run run = desk.find(id);
        String name = "rejected-" + run.id() + ".csv";
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(out -> {
                    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    write(run, writer);
                    writer.flush();
                });
    }

    private void write(Run run, Writer writer) throws IOException {
        writer.write("File,Line,Reason,Remedy,Row\r\n");
        String after = null;
        List<Reject> page;
        do {
            page = runs.rejects(run.id(), after, PAGE);
            page.forEach(reject -> append(writer, run, reject.row()));
            after = page.isEmpty() ? after : page.getLast().place();
        } while (page.size() == PAGE);
        unresolved(run, writer);
        rest(run, writer);
    }

    /** Those that nobody has identified since. */
    private void unresolved(Run run, Writer writer) {
        OpenPages.Row after = null;
        List<OpenPages.Row> page;
        do {
            page = open.rows(run.id(), after, PAGE);
            page.forEach(row -> append(writer, run, row.row()));
            after = page.isEmpty() ? after : page.getLast();
        } while (page.size() == PAGE);
    }

    /** Of what is counted and not kept row by row. */
    private static void rest(Run run, Writer writer) {
        Tally tally = run.tally() == null ? Tally.NONE : run.tally();
        if (tally.duplicate() > 0) {
            append(writer, run, new Rejected(0, Words.number(tally.duplicate()) + " rows tell of a title, or a play,"
                    + " that another row has told of before", "Nothing: the first counts.", ""));
        }
        if (tally.filtered() > 0 && run.state() == Run.State.CANCELLED) {
            append(writer, run, new Rejected(0, Words.number(tally.filtered()) + " rows were not taken, because the run"
                    + " was cancelled", run.remedy(), ""));
        } else if (tally.filtered() > 0) {
            append(writer, run, new Rejected(0, Words.number(tally.filtered()) + " rows were left out by the pipeline "
                    + run.pipeline(), "Change its filter if you want them, and drop the file again.", ""));
        }
    }

    private static void append(Writer writer, Run run, Rejected row) {
        try {
            writer.write(Stream.of(run.fileName(), row.line() == 0 ? "" : Long.toString(row.line()), row.reason(),
                    row.remedy(), row.excerpt()).map(RejectedFile::quoted)
                    .collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A leading =, +, - or @ would be run as a formula by spreadsheets. */
    static String quoted(String text) {
        String safe = text == null ? "" : text;
        if (!safe.isEmpty() && "=+-@\t".indexOf(safe.charAt(0)) >= 0) {
            safe = "'" + safe;
        }
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
