package dev.kinorelay.web.page;

import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Run;
import dev.kinorelay.ledger.Outcomes;
import dev.kinorelay.ledger.Parcels;
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
    private final Outcomes outcomes;
    private final RunHeads heads;

    RunPage(RunDesk desk, Runs runs, Parcels parcels, Outcomes outcomes, RunHeads heads) {
        this.outcomes = outcomes;
        this.desk = desk;
        this.runs = runs;
        this.parcels = parcels;
        this.heads = heads;
    }

    @GetMapping("/runs/{id}")
    String page(@PathVariable String id, @RequestParam(required = false) Parcel.State only, Model model) {
        fill(desk.find(id), only, model);
        return "run";
    }

    @GetMapping("/runs/{id}/live")
    String live(@PathVariable String id, @RequestParam(defaultValue = "") String seen,
            @RequestParam(required = false) Parcel.State only, Model model, HttpServletResponse response) {
        Run run = desk.find(id);
        if (seen(heads.of(run), Preview.of(runs.together(run))).equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        fill(run, only, model);
        return "run :: live";
    }

    @GetMapping("/runs/{id}/rejected")
    String rejected(@PathVariable String id, @RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("run", heads.of(desk.find(id)));
        model.addAttribute("rejected", rejects(id, after));
        return "run :: rejectedRows";
    }

    @GetMapping("/runs/{id}/changes")
    String changes(@PathVariable String id, @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) Parcel.State only, Model model) {
        model.addAttribute("run", heads.of(desk.find(id)));
        model.addAttribute("changes", lines(id, only, after.isBlank() ? null : after));
        model.addAttribute("only", only);
        return "run :: changeRows";
    }

    /** Differs whenever the page would look different. */
    private static String seen(RunHead head, Preview preview) {
        return head.seen() + (preview == null ? "" : "-" + Integer.toHexString(preview.hashCode()));
    }

    private void fill(Run run, Parcel.State only, Model model) {
        RunHead head = heads.of(run);
        Preview preview = Preview.of(runs.together(run));
        model.addAttribute("preview", preview);
        model.addAttribute("run", head);
        model.addAttribute("seen", seen(head, preview));
        model.addAttribute("rejected", rejects(run.id(), null));
        model.addAttribute("changes", lines(run.id(), only, null));
        model.addAttribute("only", only);
    }

    private Rows<Rejected> rejects(String id, String after) {
        return Rows.of(runs.rejects(id, after, PAGE + 1), PAGE, Reject::row, Reject::place);
    }

    private Rows<ChangeLine> lines(String id, Parcel.State only, String after) {
        List<Parcels.Row> found = only == null ? parcels.page(id, after, PAGE + 1)
                : outcomes.page(id, only, after, PAGE + 1);
        return Rows.of(found, PAGE, ChangeLine::of, row -> row.parcel().id());
    }
}
