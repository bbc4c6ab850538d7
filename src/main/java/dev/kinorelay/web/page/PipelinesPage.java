package dev.kinorelay.web.page;

import dev.kinorelay.flow.desk.Desk;
import dev.kinorelay.flow.desk.PipelineCard;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pipelines: what each does, how it stands, and its text with what is wrong in it. */
@Controller
class PipelinesPage {

    private static final int LATEST = 8;

    private final Desk desk;
    private final Runs runs;

    PipelinesPage(Desk desk, Runs runs) {
        this.desk = desk;
        this.runs = runs;
    }

    /** One line of a pipeline's file. */
    record Line(int number, String text, boolean wrong) {}

    /** A pipeline with its file and its runs. */
    record Opened(PipelineLine line, List<String> persons, List<Line> text, List<RunLine> runs, When loaded,
            boolean takesFiles, boolean spreads) {

        public String seen() {
            return Integer.toHexString(hashCode());
        }
    }

    @GetMapping("/pipelines")
    String list(Model model) {
        model.addAttribute("pipelines",
                desk.pipelines().stream().map(card -> PipelineLine.of(card, runs.latest(card.id()))).toList());
        return "pipelines";
    }

    @GetMapping("/pipelines/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute("pipeline", opened(id));
        return "pipeline";
    }

    @GetMapping("/pipelines/{id}/live")
    String live(@PathVariable String id, @RequestParam(defaultValue = "") String seen, Model model,
            HttpServletResponse response) {
        Opened opened = opened(id);
        if (opened.seen().equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("pipeline", opened);
        return "pipeline :: live";
    }

    private Opened opened(String id) {
        PipelineCard card = desk.pipeline(id).orElseThrow(() -> Refusal.unknown("pipeline", id));
        List<RunLine> latest = runs.page(new Runs.Wanted(id, null, null, null, LATEST)).stream().map(RunLine::of)
                .toList();
        return new Opened(PipelineLine.of(card, runs.latest(id)), card.persons(), lines(card), latest,
                When.at(card.loaded()), card.takesFiles(),
                card.text() != null && card.text().contains("kamelet:spread"));
    }

    private static List<Line> lines(PipelineCard card) {
        if (card.text() == null) {
            return List.of();
        }
        List<String> text = card.text().lines().toList();
        int wrong = card.problem() == null ? 0 : card.problem().line();
        return IntStream.rangeClosed(1, text.size())
                .mapToObj(number -> new Line(number, text.get(number - 1), number == wrong)).toList();
    }
}
