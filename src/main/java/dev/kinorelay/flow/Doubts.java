package dev.kinorelay.flow;

import dev.kinorelay.domain.Arrival;
import dev.kinorelay.ledger.Questions;
import dev.kinorelay.service.Doubt;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Source;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a file leaves open is asked before it is read; the answer counts for this very file alone. */
@Component
public class Doubts {

    private final Questions questions;
    private final Holds holds;
    private final InboxSettings settings;
    private final ColumnFiles columns;

    Doubts(Questions questions, Holds holds, InboxSettings settings, ColumnFiles columns) {
        this.columns = columns;
        this.questions = questions;
        this.holds = holds;
        this.settings = settings;
    }

    /** Whether the run was held to ask. */
    public boolean hold(RunInProgress run, Dropped dropped, Arrival arrival, Format format) throws IOException {
        var source = source(arrival, format);
        var doubt = format.doubt(source);
        doubt.ifPresent(open -> holds.askAbout(run, dropped, open, about(arrival, format, open)));
        return doubt.isPresent();
    }

    /** The file with all that was said of it. */
    Source source(Arrival arrival, Format format) throws IOException {
        Map<String, String> told = new HashMap<>();
        if (format.isLastResort()) {
            columns.of(arrival.name()).ifPresent(found -> told.put(Format.COLUMNS, found.text()));
        }
        var source = source(arrival, told);
        for (var doubt = format.doubt(source); doubt.isPresent(); doubt = format.doubt(source)) {
            var answer = answer(arrival, format, doubt.get());
            if (answer.isEmpty()) {
                return source;
            }
            told.put(doubt.get().about(), answer.get());
            source = source(arrival, told);
        }
        return source;
    }

    private Optional<String> answer(Arrival arrival, Format format, Doubt doubt) {
        return questions.remembered(arrival.account().person(), about(arrival, format, doubt))
                .filter(doubt.choices()::contains);
    }

    private static String about(Arrival arrival, Format format, Doubt doubt) {
        return Questions.OF_ONE_FILE + format.name() + ":" + doubt.about() + ":" + arrival.hash();
    }

    private Source source(Arrival arrival, Map<String, String> told) {
        // A day without a zone is kept as that day in UTC: it must stay the same day, and the same play, when the zone is set anew.
        return new Source(arrival.file(), arrival.shelf(), ZoneOffset.UTC, settings.zone(), Map.copyOf(told));
    }
}
