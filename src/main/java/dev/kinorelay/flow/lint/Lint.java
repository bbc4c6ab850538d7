package dev.kinorelay.flow.lint;

import dev.kinorelay.flow.lint.Part.Fields;
import dev.kinorelay.flow.lint.Part.Listing;
import dev.kinorelay.flow.lint.Part.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a pipeline file as Camel will, and says what may not be in it. User YAML is code: what is not allowed is refused. */
public final class Lint {

    private static final List<String> ROUTE = List.of("id", "description", "autoStartup", "from");
    private static final List<String> FROM = List.of("id", "description", "uri", "parameters", "steps");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(.*?)(}}|$)", Pattern.DOTALL);

    private final Blocks blocks;

    public Lint(Blocks blocks) {
        this.blocks = blocks;
    }

    /** {@code id}: the file's name without its ending, which the route inside must carry. */
    public Verdict check(String file, String id, String text) {
        var findings = new Findings(file);
        if (!ID.matcher(id).matches()) {
            findings.at(0, "'" + id + "' cannot be the name of a pipeline",
                    "Name the file with small letters, digits and dashes, such as nightly-tidy.yaml.");
        }
        var sentence = root(text, findings).flatMap(route -> read(id, route, findings));
        return findings.none() && sentence.isPresent() ? new Verdict.Sound(sentence.get())
                : new Verdict.Faulty(findings.inOrder());
    }

    private Optional<Fields> root(String text, Findings findings) {
        var root = YamlText.parse(text, findings);
        root.ifPresent(part -> placeholders(part, findings));
        if (root.isPresent() && root.get() instanceof Listing list && list.parts().size() == 1
                && list.parts().getFirst() instanceof Fields only && only.entries().size() == 1 && only.has("route")) {
            return Keys.group(only.get("route"), "The route", ROUTE, findings);
        }
        if (findings.none()) {
            var second = root.isPresent() && root.get() instanceof Listing list && list.parts().size() > 1
                    ? list.parts().get(1)
                    : root.orElse(new Text("", 0));
            findings.at(second,
                    root.isEmpty() ? "The file is empty" : "A pipeline file holds one route and nothing else",
                    "Begin with - route: and below it id, description and from.");
        }
        return Optional.empty();
    }

    private Optional<Sentence> read(String id, Fields route, Findings findings) {
        var named = Keys.text(route, "id", findings);
        if (named.isEmpty() || !named.get().value().equals(id)) {
            findings.at(named.isEmpty() ? route : named.get(),
                    named.isEmpty() ? "The route has no id"
                            : "The route's id is " + named.get().value()
                                    + ", but the file is named " + id,
                    "Write id: " + id + ", or name the file " + named.map(Text::value).orElse(id) + ".yaml.");
        }
        if (route.get("from") == null) {
            findings.at(route, "The route has no from", "Add from: with a uri and steps below it.");
            return Optional.empty();
        }
        var calls = new BlockCalls(blocks, findings);
        var from = Keys.group(route.get("from"), "from", FROM, findings);
        from.ifPresent(f -> new Steps(calls, Origins.isTold(f), findings).of(f, "from", Accessors.WHOLE));
        from.ifPresent(f -> ids(f, new HashMap<>(), findings));
        boolean autoStart = Keys.isOn(route, "autoStartup", true, findings);
        String description = Keys.text(route, "description", findings).map(Text::value).orElse("");
        return from.flatMap(new Origins(findings)::of)
                .map(origin -> new Sentence(id, description, autoStart, origin, List.copyOf(calls.accounts()),
                        calls.follows()));
    }

    /** Camel takes no two steps of one id. */
    private static void ids(Part part, Map<String, Text> seen, Findings findings) {
        switch (part) {
            case Text _ -> {
            }
            case Listing listing -> listing.parts().forEach(each -> ids(each, seen, findings));
            case Fields fields -> fields.entries().forEach((key, value) -> {
                if (key.value().equals("id") && value instanceof Text id) {
                    var first = seen.putIfAbsent(id.value(), id);
                    if (first != null) {
                        findings.at(id, "The id '" + id.value() + "' stands in line " + first.line() + " already",
                                "Give each step an id of its own.");
                    }
                }
                ids(value, seen, findings);
            });
        }
    }

    /** Camel unfolds {{…}} wherever it stands, and could so be made to read the environment. */
    private static void placeholders(Part part, Findings findings) {
        switch (part) {
            case Text text -> {
                var found = PLACEHOLDER.matcher(text.value());
                while (found.find()) {
                    if (!Origins.PLACEHOLDERS.contains(found.group())) {
                        findings.at(text, "'" + found.group() + "' is not open to pipelines",
                                "There is only " + Origins.INBOX + ", the inbox folder.");
                    }
                }
            }
            case Listing listing -> listing.parts().forEach(each -> placeholders(each, findings));
            case Fields fields -> fields.entries().forEach((key, value) -> {
                placeholders(key, findings);
                placeholders(value, findings);
            });
        }
    }
}
