package dev.kinorelay.web.page;

import dev.kinorelay.domain.Rejected;
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

/** The rejected rows of a run as a CSV file to keep. */
@Controller
class RejectedFile {

    private static final int PAGE = 1000;

    private final RunDesk desk;
    private final Runs runs;

    RejectedFile(RunDesk desk, Runs runs) {
        this.desk = desk;
        this.runs = runs;
    }

    @GetMapping("/runs/{id}/rejected.csv")
    ResponseEntity<StreamingResponseBody> download(@PathVariable String id) {
        String name = "rejected-" + desk.find(id).id() + ".csv";
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(out -> {
                    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    write(id, writer);
                    writer.flush();
                });
    }

    private void write(String id, Writer writer) throws IOException {
        writer.write("Line,Reason,Remedy,Row\r\n");
        String after = null;
        List<Reject> page;
        do {
            page = runs.rejects(id, after, PAGE);
            page.forEach(reject -> append(writer, reject.row()));
            after = page.isEmpty() ? after : page.getLast().place();
        } while (page.size() == PAGE);
    }

    private static void append(Writer writer, Rejected row) {
        try {
            writer.write(Stream.of(Long.toString(row.line()), row.reason(), row.remedy(), row.excerpt())
                    .map(RejectedFile::quoted).collect(Collectors.joining(",", "", "\r\n")));
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
