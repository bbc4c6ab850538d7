package dev.kinorelay.flow.lint;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.lint.Block.Parameter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks what a pipeline tells the blocks. Camel itself ignores a parameter it does not know. */
final class BlockCalls {

    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private final Blocks blocks;
    private final Findings findings;
    private final Set<String> accounts = new LinkedHashSet<>();
    private final Following following;

    BlockCalls(Blocks blocks, Findings findings) {
        this.blocks = blocks;
        this.findings = findings;
        this.following = new Following(findings);
    }

    /** Which shelves follow which. */
    List<Follows> follows() {
        return following.found();
    }

    /** The accounts named so far. */
    Set<String> accounts() {
        return accounts;
    }

    void check(Endpoint call) {
        if (!call.scheme().equals("kamelet")) {
            findings.at(call.at(), "A step cannot go to " + call.scheme() + ":",
                    "Steps go to the blocks: " + String.join(", ", blocks.names()) + ", as in kamelet:resolve.");
            return;
        }
        var block = blocks.find(call.path());
        if (block.isEmpty()) {
            findings.at(call.at(), "There is no block '" + call.path() + "'",
                    Spelling.remedy(call.path(), blocks.names()));
            return;
        }
        call.options().forEach((name, value) -> told(block.get(), name, value));
        following.check(call);
        block.get()
                .parameters()
                .values()
                .stream()
                .filter(parameter -> parameter.required() && !call.options().containsKey(parameter.name()))
                .forEach(missing -> findings.at(call.at(), block.get().name() + " needs " + missing.name(),
                        "Add " + missing.name() + "=…" + (missing.description() == null ? ""
                                : ": "
                                        + missing.description())));
    }

    private void told(Block block, String name, Part.Text value) {
        var parameter = block.parameters().get(name);
        if (parameter == null) {
            findings.at(value, block.name() + " knows no '" + name + "'", block.parameters().isEmpty()
                    ? "It takes no parameters."
                    : Spelling.remedy(name, block.parameters().keySet()));
        } else if (!Endpoint.isPlain(value.value())) {
            findings.at(value, name + " holds a character that cannot be used there",
                    Endpoint.PLAINLY);
        } else {
            fits(parameter, value);
        }
    }

    private void fits(Parameter parameter, Part.Text value) {
        String wrong = wrong(parameter, value.value());
        if (wrong != null) {
            findings.at(value, parameter.name() + " cannot be '" + value.value() + "'", wrong);
        } else if (parameter.name().equals("account")) {
            accounts.add(value.value());
        }
    }

    /** Why a value does not fit, in words that tell what would; null when it fits. */
    private String wrong(Parameter parameter, String value) {
        if (!parameter.values().isEmpty()) {
            return parameter.values().contains(value) ? null : Spelling.remedy(value, parameter.values());
        }
        if (parameter.name().equals("ask")) {
            return LookupNames.wrong(value, blocks.lookups());
        }
        if (parameter.name().equals("account")) {
            return ACCOUNT.matcher(value).matches() ? null : "An account is named in lower case, such as library.";
        }
        if (parameter.name().equals("shelf")) {
            return wrongShelf(value);
        }
        if (parameter.pattern() != null && !value.matches(parameter.pattern())) {
            return parameter.description();
        }
        return wrongType(parameter, value);
    }

    private static String wrongShelf(String value) {
        try {
            return new Shelf(value) == null ? "" : null;
        } catch (IllegalArgumentException e) {
            return Spelling.nearest(value, Set.of("watchlist", "ratings", "history", "requests"))
                    .map(near -> "Did you mean " + near + "? ")
                    .orElse("")
                    + "A shelf is watchlist, ratings, history, requests or list:<name>.";
        }
    }

    private static String wrongType(Parameter parameter, String value) {
        return switch (String.valueOf(parameter.type())) {
            case "boolean" -> value.equals("true") || value.equals("false") ? null : "Write true or false.";
            case "integer", "number" -> !WHOLE.matcher(value).matches() ? "Write a whole number."
                    : outside(parameter, Long.parseLong(value));
            default -> null;
        };
    }

    private static String outside(Parameter parameter, long value) {
        if (parameter.minimum() != null && value < parameter.minimum()) {
            return "The least is " + parameter.minimum() + ".";
        }
        return parameter.maximum() != null && value > parameter.maximum() ? "The most is " + parameter.maximum() + "."
                : null;
    }
}
