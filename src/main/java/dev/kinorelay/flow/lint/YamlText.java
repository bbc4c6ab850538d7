package dev.kinorelay.flow.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a YAML text into parts with their lines; anchors, aliases, tags and repeated keys have no place in a route file. */
final class YamlText {

    private static final int LONGEST = 65_536;
    private static final int DEEPEST = 40;

    private final Findings findings;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Part> roots = new ArrayList<>();
    private int documents;

    private YamlText(Findings findings) {
        this.findings = findings;
    }

    /** The text as parts; empty when it is no YAML we take, and then the findings say why. */
    static Optional<Part> parse(String text, Findings findings) {
        if (text.length() > LONGEST) {
            findings.at(0, "The file is larger than 64 KB", "A pipeline is one sentence: make several files of it.");
            return Optional.empty();
        }
        var reading = new YamlText(findings);
        try {
            // The same parser in the same version reads the text for Camel: what is seen here is what is run.
            for (var event : new Parse(LoadSettings.builder().build()).parseString(text)) {
                reading.take(event);
                if (!findings.none()) {
                    return Optional.empty();
                }
            }
        } catch (YamlEngineException broken) {
            YamlTrouble.explain(broken, findings);
            return Optional.empty();
        }
        return reading.roots.stream().findFirst();
    }

    private void take(Event event) {
        int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        if (event instanceof NodeEvent node) {
            refuseTricks(node, line);
        }
        switch (event) {
            case DocumentStartEvent _ -> {
                if (++documents > 1) {
                    findings.at(line, "A second YAML document begins here", "Put one pipeline into each file.");
                }
            }
            case ScalarEvent scalar -> add(new Part.Text(scalar.getValue(), line));
            case CollectionStartEvent start -> begin(start instanceof MappingStartEvent, line);
            case CollectionEndEvent _ -> add(open.pop().close());
            default -> {
            }
        }
    }

    private void refuseTricks(NodeEvent event, int line) {
        if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
            findings.at(line, "Anchors (&) and aliases (*) are not read in pipelines",
                    "Write the value out; a text that begins with & or * needs quotes.");
        }
        var tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent start -> start.getTag();
            default -> Optional.<String>empty();
        };
        if (tag.isPresent()) {
            findings.at(line, "YAML tags (!) are not read in pipelines",
                    "Leave the tag out; a text that begins with ! needs quotes.");
        }
    }

    private void begin(boolean fields, int line) {
        if (open.size() >= DEEPEST) {
            findings.at(line, "This is nested too deeply", "A pipeline needs three levels of steps at most.");
        }
        open.push(fields ? new OpenFields(line) : new OpenListing(line));
    }

    private void add(Part part) {
        if (open.isEmpty()) {
            roots.add(part);
        } else {
            open.peek().add(part);
        }
    }

    private interface Open {

        void add(Part part);

        Part close();
    }

    private record OpenListing(List<Part> parts, int line) implements Open {

        OpenListing(int line) {
            this(new ArrayList<>(), line);
        }

        @Override
        public void add(Part part) {
            parts.add(part);
        }

        @Override
        public Part close() {
            return new Part.Listing(parts, line);
        }
    }

    private final class OpenFields implements Open {

        private final LinkedHashMap<Part.Text, Part> entries = new LinkedHashMap<>();
        private final int line;
        private Part.Text key;

        OpenFields(int line) {
            this.line = line;
        }

        @Override
        public void add(Part part) {
            if (key != null) {
                entries.put(key, part);
                key = null;
            } else if (part instanceof Part.Text text) {
                key = text;
                entries.keySet()
                        .stream()
                        .filter(k -> k.value().equals(text.value()))
                        .findFirst()
                        .ifPresent(
                                first -> findings.at(text,
                                        "'" + text.value() + "' stands here and in line " + first.line()
                                                + ", in the same group",
                                        "Keep one of them."));
            } else {
                findings.at(part, "A key must be a word, not " + part.kind(), "Write key: value.");
                key = new Part.Text("", part.line());
            }
        }

        @Override
        public Part close() {
            return new Part.Fields(entries, line);
        }
    }
}
