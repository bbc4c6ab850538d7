package dev.kinorelay.flow;

import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Run;
import dev.kinorelay.ledger.OpenPages;
import dev.kinorelay.ledger.Reject;
import dev.kinorelay.ledger.Runs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lays a report beside a file of which something could not be used: line, reason, remedy, how the row began. */
@Component
class DropReport {

    private static final Logger LOG = LoggerFactory.getLogger(DropReport.class);
    private static final int MOST = 10_000;

    private final Runs runs;
    private final Inbox inbox;
    private final ProducerTemplate template;
    private final OpenPages open;

    DropReport(Runs runs, Inbox inbox, ProducerTemplate template, OpenPages open) {
        this.open = open;
        this.runs = runs;
        this.inbox = inbox;
        this.template = template;
    }

    /** Nothing is written when every row was used. A report that cannot be written fails nobody: the page has it too. */
    void beside(Path settled, String runId) {
        write(settled, runs.find(runId).map(run -> rows("", run)).orElse(List.of()));
    }

    /** Of an archive each line says in which file it stands. */
    void beside(Path settled, List<Intake.Part> parts) {
        var rows = new ArrayList<List<String>>();
        for (var part : parts) {
            var where = part.member() == null ? "" : part.member() + ":";
            runs.find(part.outcome().runId()).ifPresent(run -> rows.addAll(rows(where, run)));
        }
        write(settled, rows);
    }

    private void write(Path settled, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var name = inbox.relative(settled.resolveSibling(settled.getFileName() + ".report.csv")).toString();
        var sent = template.send("direct:drop-report", exchange -> {
            exchange.getMessage().setBody(rows);
            exchange.getMessage().setHeader(Exchange.FILE_NAME, name);
        });
        if (sent.getException() != null) {
            LOG.warn("The report {} could not be written: {}", name, sent.getException().getMessage());
        }
    }

    private List<List<String>> rows(String where, Run run) {
        var rows = new ArrayList<List<String>>();
        if (run.state() == Run.State.FAILED) {
            rows.add(List.of(text(where), text(run.message()), text(run.remedy()), ""));
        }
        for (Rejected row : runs.rejects(run.id(), null, MOST).stream().map(Reject::row).toList()) {
            rows.add(List.of(row.line() == 0 ? text(where) : text(where + row.line()), text(row.reason()),
                    text(row.remedy()),
                    text(row.excerpt())));
        }
        for (var row : open.rows(run.id(), null, MOST)) {
            rows.add(List.of(text(where + row.row().line()), text(row.row().reason()), text(row.row().remedy()),
                    text(row.row().excerpt())));
        }
        if (run.tally().rejected() > MOST) {
            rows.add(List.of(text(where), run.tally().rejected() - MOST + " more rows",
                    "See the page of run " + run.id(), ""));
        }
        return rows;
    }

    /** A leading =, +, - or @ would be run as a formula by spreadsheets. */
    static String text(String words) {
        var safe = words == null ? "" : words;
        return !safe.isEmpty() && "=+-@\t".indexOf(safe.charAt(0)) >= 0 ? "'" + safe : safe;
    }
}
