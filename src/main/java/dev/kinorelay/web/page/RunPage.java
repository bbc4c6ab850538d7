package dev.kinorelay.web.page;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.ledger.Parcels;
import dev.kinorelay.ledger.Questions;
import dev.kinorelay.ledger.Reject;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.web.RunDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One run: its whole account, what was rejected and why, and what became of each change. */
@Controller
class RunPage {

    private static final int PAGE = 50;

    private final RunDesk desk;
    private final Runs runs;
    private final Parcels parcels;
    private final Questions questions;

    RunPage(RunDesk desk, Runs runs, Parcels parcels, Questions questions) {
        this.desk = desk;
        this.runs = runs;
        this.parcels = parcels;
        this.questions = questions;
    }

    /** The run as the top of its page shows it. */
    record Account(RunLine line, String file, String shelf, String version, boolean plan, Sum sum, When decided,
            When settled,
            String note, String remedy, boolean over, boolean held, Today.Asked question) {

        public String seen() {
            return Integer.toHexString(hashCode());
        }
    }

    /** A page of rows and where the next one begins (null: there is none). */
    record Rows<T>(List<T> rows, String next) {}

    @GetMapping("/runs/{id}")
    String page(@PathVariable String id, Model model) {
        Run run = desk.find(id);
        fill(run, model);
        return "run";
    }

    @GetMapping("/runs/{id}/live")
    String live(@PathVariable String id, @RequestParam(defaultValue = "") String seen, Model model,
            HttpServletResponse response) {
        Run run = desk.find(id);
        if (account(run).seen().equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        fill(run, model);
        return "run :: live";
    }

    @GetMapping("/runs/{id}/rejected")
    String rejected(@PathVariable String id, @RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("run", account(desk.find(id)));
        model.addAttribute("rejected", rejects(id, after));
        return "run :: rejectedRows";
    }

    @GetMapping("/runs/{id}/changes")
    String changes(@PathVariable String id, @RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("run", account(desk.find(id)));
        model.addAttribute("changes", lines(id, after.isBlank() ? null : after));
        return "run :: changeRows";
    }

    private void fill(Run run, Model model) {
        model.addAttribute("run", account(run));
        model.addAttribute("rejected", rejects(run.id(), null));
        model.addAttribute("changes", lines(run.id(), null));
    }

    private Account account(Run run) {
        boolean held = run.state() == Run.State.HELD;
        Today.Asked question = held
                ? questions.ofRun(run.id()).filter(open -> open.answer() == null).map(Today.Asked::of).orElse(null)
                : null;
        RunLine line = RunLine.of(run);
        String note = line.account().equals(run.message()) ? null : run.message();
        return new Account(line, run.fileName(), run.shelf() == null ? null : Words.shelf(run.shelf()), run.version(),
                run.mode() == Mode.PLAN, Sum.of(run.tally() == null ? Tally.NONE : run.tally()),
                When.at(run.decided()), When.at(run.settled()), note, run.remedy(), run.isOver(), held, question);
    }

    private Rows<Rejected> rejects(String id, String after) {
        List<Reject> found = runs.rejects(id, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        return new Rows<>(found.stream().limit(PAGE).map(Reject::row).toList(),
                more ? found.get(PAGE - 1).place() : null);
    }

    private Rows<ChangeLine> lines(String id, String after) {
        List<Parcels.Row> found = parcels.page(id, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        return new Rows<>(found.stream().limit(PAGE).map(ChangeLine::of).toList(),
                more ? found.get(PAGE - 1).parcel().id() : null);
    }
}
