package dev.kinorelay.web.page;

import dev.kinorelay.domain.Run;
import dev.kinorelay.flow.desk.Desk;
import dev.kinorelay.flow.desk.PipelineCard;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.web.Members;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;

/** All runs, newest first, in pages by key. */
@Controller
class RunsPage {

    private static final int PAGE = 30;
    private static final List<Choice> STATES = Arrays.stream(Run.State.values())
            .map(state -> new Choice(state.name(), Words.state(state))).toList();

    private final Runs runs;
    private final Desk desk;
    private final Members members;

    RunsPage(Runs runs, Desk desk, Members members) {
        this.runs = runs;
        this.desk = desk;
        this.members = members;
    }

    /** One way to narrow the list: what is sent, and what it says. */
    record Choice(String value, String words) {}

    /** What the visitor wants to see; empty text means any. */
    record Narrowed(String pipeline, String person, Run.State state, String before) {

        public boolean any() {
            return state != null || !blank(pipeline) || !blank(person);
        }

        private static boolean blank(String text) {
            return text == null || text.isBlank();
        }

        private static String orNull(String text) {
            return blank(text) ? null : text;
        }
    }

    @GetMapping("/runs")
    String page(@ModelAttribute("narrowed") Narrowed narrowed, Model model,
            @RequestHeader(name = "HX-Request", required = false) String fragment) {
        List<Run> found = runs.page(new Runs.Wanted(Narrowed.orNull(narrowed.pipeline()),
                members.wanted(narrowed.person()).orElse(null), narrowed.state(), Narrowed.orNull(narrowed.before()),
                PAGE + 1));
        model.addAttribute("runs", found.stream().limit(PAGE).map(RunLine::of).toList());
        model.addAttribute("older", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        model.addAttribute("pipelines", desk.pipelines().stream().map(PipelineCard::id).toList());
        model.addAttribute("persons", members.all());
        model.addAttribute("states", STATES);
        return fragment == null ? "runs" : "runs :: list";
    }
}
