package dev.kinorelay.flow.lint;

import dev.kinorelay.flow.lint.Part.Fields;
import dev.kinorelay.flow.lint.Part.Listing;
import dev.kinorelay.flow.lint.Part.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One file below routes/, taken apart for the law. */
record RouteFile(String folder, String name, String text, Part root) {

    /** A step: its verb, what it holds, how deep it stands. */
    record Step(String verb, Part body, int line, int depth) {

        Optional<Fields> fields() {
            return body instanceof Fields fields ? Optional.of(fields) : Optional.empty();
        }
    }

    /** A value and the key it stands under. */
    record Value(String key, String text, int line) {}

    static List<RouteFile> below(Path routes) {
        try (var files = Files.walk(routes)) {
            return files.filter(Files::isRegularFile).sorted().map(RouteFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RouteFile read(Path file) {
        try {
            String text = Files.readString(file);
            var findings = new Findings(file.toString());
            var root = YamlText.parse(text, findings)
                    .orElseThrow(() -> new IllegalArgumentException(findings.inOrder().toString()));
            return new RouteFile(file.getParent().getFileName().toString(), file.getFileName().toString(), text, root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return name.replaceFirst("(\\.kamelet)?\\.yaml$", "");
    }

    List<String> lines() {
        return text.lines().toList();
    }

    String at(int line) {
        return folder + "/" + name + ":" + line;
    }

    boolean isIn(String... folders) {
        return List.of(folders).contains(folder);
    }

    /** What stands under this key at the top: route, routeConfiguration. */
    List<Fields> top(String key) {
        return root instanceof Listing list ? list.parts()
                .stream()
                .filter(Fields.class::isInstance)
                .map(part -> ((Fields) part).get(key))
                .filter(Fields.class::isInstance)
                .map(Fields.class::cast)
                .toList() : List.of();
    }

    List<Step> steps() {
        var found = new ArrayList<Step>();
        collect(root, 0, found);
        return found;
    }

    private static void collect(Part part, int depth, List<Step> found) {
        switch (part) {
            case Fields fields -> fields.entries().forEach((key, value) -> {
                if (key.value().equals("steps") && value instanceof Listing steps) {
                    for (var step : steps.parts()) {
                        ((Fields) step).entries().forEach((verb, body) -> {
                            found.add(new Step(verb.value(), body, verb.line(), depth + 1));
                            collect(body, depth + 1, found);
                        });
                    }
                } else {
                    collect(value, depth, found);
                }
            });
            case Listing listing -> listing.parts().forEach(each -> collect(each, depth, found));
            case Text _ -> {
            }
        }
    }

    /** Every single value with its key. */
    List<Value> values() {
        return values(root, "").toList();
    }

    static Stream<Value> values(Part part, String key) {
        return switch (part) {
            case Text text -> Stream.of(new Value(key, text.value(), text.line()));
            case Listing listing -> listing.parts().stream().flatMap(each -> values(each, key));
            case Fields fields -> fields.entries().entrySet().stream().flatMap(RouteFile::valuesOf);
        };
    }

    private static Stream<Value> valuesOf(Map.Entry<Text, Part> entry) {
        return values(entry.getValue(), entry.getKey().value());
    }

    /** Addresses of steps: below uri, or as the whole of a {@code to}. */
    List<Value> addresses() {
        return values().stream().filter(v -> List.of("uri", "to", "wireTap", "toD").contains(v.key())).toList();
    }

    List<Value> of(String key) {
        return values().stream().filter(value -> value.key().equals(key)).toList();
    }
}
