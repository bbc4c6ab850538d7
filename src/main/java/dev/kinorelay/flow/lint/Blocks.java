package dev.kinorelay.flow.lint;

import dev.kinorelay.flow.lint.Block.Parameter;
import dev.kinorelay.flow.lint.Part.Fields;
import dev.kinorelay.flow.lint.Part.Listing;
import dev.kinorelay.flow.lint.Part.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The blocks there are, as their kamelets declare them. */
public final class Blocks {

    private static final String ENDING = ".kamelet.yaml";

    private final Map<String, Block> byName;
    private final Set<String> lookups;

    private Blocks(Map<String, Block> byName, Set<String> lookups) {
        this.byName = byName;
        this.lookups = lookups;
    }

    /** Reads every {@code *.kamelet.yaml} of a folder; {@code lookups} are those that may be asked. */
    public static Blocks in(Path folder, Set<String> lookups) {
        try (var files = Files.list(folder)) {
            var found = new TreeMap<String, Block>();
            for (var file : files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
                var block = read(file);
                found.put(block.name(), block);
            }
            return new Blocks(found, lookups);
        } catch (IOException e) {
            throw new UncheckedIOException("The blocks cannot be read from " + folder, e);
        }
    }

    public Optional<Block> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Set<String> names() {
        return byName.keySet();
    }

    Set<String> lookups() {
        return lookups;
    }

    private static Block read(Path file) throws IOException {
        String fileName = file.getFileName().toString();
        var findings = new Findings(fileName);
        var root = YamlText.parse(Files.readString(file), findings);
        if (root.isEmpty() || !findings.none()) {
            throw new IllegalStateException("The block " + file + " cannot be read: " + findings.inOrder());
        }
        var definition = fields(fields(root.get(), "spec"), "definition");
        var required = texts(definition.get("required"));
        var parameters = new LinkedHashMap<String, Parameter>();
        fields(definition, "properties").entries()
                .forEach((name, declared) -> parameters.put(name.value(),
                        parameter(name.value(), (Fields) declared, required.contains(name.value()))));
        return new Block(fileName.substring(0, fileName.length() - ENDING.length()), text(definition, "title"),
                text(definition, "description"), parameters);
    }

    private static Parameter parameter(String name, Fields declared, boolean required) {
        return new Parameter(name, text(declared, "description"), text(declared, "type"), required,
                text(declared, "default"), texts(declared.get("enum")), text(declared, "pattern"),
                number(declared, "minimum"), number(declared, "maximum"));
    }

    private static Fields fields(Part parent, String key) {
        return parent instanceof Fields group && group.get(key) instanceof Fields found ? found
                : new Fields(new LinkedHashMap<>(), 0);
    }

    private static String text(Fields group, String key) {
        return group.get(key) instanceof Text text ? text.value() : null;
    }

    private static Long number(Fields group, String key) {
        return group.has(key) ? Long.valueOf(text(group, key)) : null;
    }

    private static List<String> texts(Part part) {
        return part instanceof Listing listing
                ? listing.parts().stream().map(Text.class::cast).map(Text::value).collect(Collectors.toList())
                : List.of();
    }
}
