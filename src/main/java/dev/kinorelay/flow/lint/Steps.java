package dev.kinorelay.flow.lint;

import dev.kinorelay.flow.lint.Part.Fields;
import dev.kinorelay.flow.lint.Part.Listing;
import dev.kinorelay.flow.lint.Part.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the steps of a pipeline: a handful of patterns with a handful of keys each. */
final class Steps {

    static final List<String> VERBS = List.of("to", "split", "filter", "choice", "multicast", "log");
    private static final List<String> TO = List.of("id", "description", "uri", "parameters");
    private static final List<String> SPLIT = List.of("id", "description", "simple", "expression", "streaming",
            "steps");
    private static final List<String> FILTER = List.of("id", "description", "simple", "expression", "steps");
    private static final List<String> CHOICE = List.of("id", "description", "when", "otherwise");
    private static final List<String> GROUP = List.of("id", "description", "steps");
    private static final List<String> LOG = List.of("id", "description", "message", "loggingLevel");
    private static final Set<String> LEVELS = Set.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF");
    private static final String CHANGES = "${body.changes}";
    private static final String EVENTS = "${body.events}";

    private final BlockCalls calls;
    private final boolean told;
    private final Findings findings;

    /** {@code told}: the pipeline begins with what a service tells, and so with events. */
    Steps(BlockCalls calls, boolean told, Findings findings) {
        this.calls = calls;
        this.told = told;
        this.findings = findings;
    }

    /** The steps below a group. */
    void of(Fields parent, String what, Accessors body) {
        var steps = parent.get("steps");
        if (!(steps instanceof Listing listing) || listing.parts().isEmpty()) {
            findings.at(steps == null ? parent : steps, what + " has no steps",
                    "Write steps: and below it one '- ' line for each step.");
            return;
        }
        listing.parts().forEach(step -> step(step, body));
    }

    private void step(Part part, Accessors body) {
        if (!(part instanceof Fields step) || step.entries().size() != 1) {
            findings.at(part, part instanceof Fields ? "This step says more than one thing" : "This is no step",
                    "Begin each step with a dash and one of: " + String.join(", ", VERBS) + ".");
            return;
        }
        var verb = step.entries().firstEntry();
        switch (verb.getKey().value()) {
            case "to" -> to(verb.getValue());
            case "split" -> Keys.group(verb.getValue(), "A split", SPLIT, findings).ifPresent(s -> split(s, body));
            case "filter" -> Keys.group(verb.getValue(), "A filter", FILTER, findings)
                    .ifPresent(filter -> conditional(filter, "A filter", body));
            case "choice" -> Keys.group(verb.getValue(), "A choice", CHOICE, findings).ifPresent(c -> choice(c, body));
            case "multicast" -> Keys.group(verb.getValue(), "A multicast", GROUP, findings)
                    .ifPresent(multicast -> of(multicast, "A multicast", body));
            case "log" -> log(verb.getValue(), body);
            default -> findings.at(verb.getKey(), "A pipeline has no '" + verb.getKey().value() + "'",
                    Spelling.remedy(verb.getKey().value(), VERBS));
        }
    }

    private void to(Part part) {
        if (part instanceof Text uri) {
            Endpoint.of(uri, null, findings).ifPresent(calls::check);
        } else {
            Keys.group(part, "A step", TO, findings)
                    .flatMap(to -> Endpoint.of(to, findings))
                    .ifPresent(calls::check);
        }
    }

    private void split(Fields split, Accessors body) {
        var expression = expression(split, "A split");
        if (body != Accessors.WHOLE) {
            findings.at(split, "A split stands inside a split", "One split into changes is enough.");
        }
        String wanted = expression.map(text -> text.value().strip()).orElse(CHANGES);
        boolean events = told && wanted.equals(EVENTS);
        expression.filter(text -> !events && !wanted.equals(CHANGES))
                .ifPresent(text -> findings.at(text, "A split cannot take '" + text.value() + "'",
                        "Write simple: " + CHANGES + (told ? " or, at the beginning, " + EVENTS : "")));
        if (!Keys.isOn(split, "streaming", false, findings)) {
            findings.at(split, "The split does not stream, so a long list would fill the memory",
                    "Add streaming: true");
        }
        of(split, "A split", events ? Accessors.EVENT : Accessors.CHANGE);
    }

    private void conditional(Fields part, String what, Accessors body) {
        expression(part, what).ifPresent(condition -> Conditions.check(condition, body, findings));
        of(part, what, body);
    }

    private void choice(Fields choice, Accessors body) {
        if (choice.get("when") instanceof Listing whens && !whens.parts().isEmpty()) {
            whens.parts()
                    .forEach(when -> Keys.group(when, "A when", FILTER, findings)
                            .ifPresent(found -> conditional(found, "A when", body)));
        } else {
            findings.at(choice, "A choice has no when", "Write when: and below it '- simple: …' with its steps.");
        }
        if (choice.has("otherwise")) {
            Keys.group(choice.get("otherwise"), "otherwise", GROUP, findings)
                    .ifPresent(otherwise -> of(otherwise, "otherwise", body));
        }
    }

    private void log(Part part, Accessors body) {
        if (part instanceof Text message) {
            Conditions.checkMessage(message, body, findings);
            return;
        }
        Keys.group(part, "A log", LOG, findings).ifPresent(log -> {
            Keys.text(log, "message", findings)
                    .ifPresentOrElse(m -> Conditions.checkMessage(m, body, findings),
                            () -> findings.at(log, "A log has no message", "Add message: …"));
            Keys.text(log, "loggingLevel", findings)
                    .filter(level -> !LEVELS.contains(level.value()))
                    .ifPresent(
                            level -> findings.at(level, "There is no level '" + level.value() + "'",
                                    Spelling.remedy(level.value(), LEVELS)));
        });
    }

    /** {@code simple: text}, {@code simple: {expression: text}}, or either of them below {@code expression}. */
    private Optional<Text> expression(Fields parent, String what) {
        if (parent.has("simple") && parent.has("expression")) {
            findings.at(parent, what + " has simple and expression", "Keep simple.");
        }
        var holder = parent.get("expression") == null ? Optional.of(parent)
                : Keys.group(parent.get("expression"), "expression", List.of("simple"), findings);
        var simple = holder.map(fields -> fields.get("simple")).orElse(null);
        if (simple instanceof Fields wordy) {
            return Keys.group(wordy, "simple", List.of("expression"), findings)
                    .flatMap(fields -> Keys.text(fields, "expression", findings));
        }
        if (simple instanceof Text text) {
            return Optional.of(text);
        }
        findings.at(parent, what + " has no condition", "Add simple: ${body.…}");
        return Optional.empty();
    }
}
