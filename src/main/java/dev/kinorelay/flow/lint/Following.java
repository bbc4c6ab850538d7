package dev.kinorelay.flow.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers from the calls of a pipeline which shelf follows which, and minds that changes go where they belong. */
final class Following {

    private final Findings findings;
    private final List<Follows> found = new ArrayList<>();
    private String account = "";
    private String shelf = "";

    Following(Findings findings) {
        this.findings = findings;
    }

    List<Follows> found() {
        return List.copyOf(found);
    }

    void check(Endpoint call) {
        switch (call.path()) {
            case "read" -> {
                account = told(call, "account").orElse("");
                shelf = told(call, "shelf").orElse("");
            }
            case "compare" -> compared(call);
            case "deliver" -> delivered(call);
            default -> {
            }
        }
    }

    private void compared(Endpoint call) {
        if (account.isEmpty()) {
            return;
        }
        found.add(new Follows(told(call, "account").orElse("") + "/" + told(call, "shelf").orElse(shelf),
                account + "/" + shelf, told(call, "policy").filter("twoWay"::equals).isPresent()));
    }

    /** Sent to one side whatever side it is for, a change would go back to where it came from. */
    private void delivered(Endpoint call) {
        var named = told(call, "account");
        if (named.isEmpty() || found.isEmpty() || !found.getLast().bothWays()) {
            return;
        }
        var last = found.getLast();
        var place = named.get() + "/" + told(call, "shelf").orElse(shelf);
        if (place.equals(last.shelf()) || place.equals(last.leader())) {
            findings.at(call.options().get("account"), "With policy=twoWay a change goes to the side that lacks it",
                    "Leave account and shelf out: kamelet:deliver.");
        }
    }

    private static Optional<String> told(Endpoint call, String option) {
        return Optional.ofNullable(call.options().get(option)).map(Part.Text::value);
    }
}
