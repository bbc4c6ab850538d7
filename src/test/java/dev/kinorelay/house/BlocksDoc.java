package dev.kinorelay.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** The part of blocks.md that says what the kamelets declare. */
record BlocksDoc(Path blocks) {

    static final String BEGIN = "<!-- from routes/blocks; BlocksDocTest compares -->";

    String text() {
        return Folder.in(blocks)
                .stream()
                .filter(file -> Folder.name(file).endsWith(".kamelet.yaml"))
                .map(file -> section(new Yaml().load(String.join("\n", Folder.lines(file)))))
                .collect(Collectors.joining("\n"));
    }

    private static String section(Map<String, Object> kamelet) {
        Map<String, Object> definition = group(group(kamelet, "spec"), "definition");
        String head = "## " + group(kamelet, "metadata").get("name") + "\n\n" + definition.get("description") + "\n";
        Map<String, Object> parameters = group(definition, "properties");
        if (parameters.isEmpty()) {
            return head;
        }
        List<?> required = (List<?>) definition.getOrDefault("required", List.of());
        String rows = parameters.keySet()
                .stream()
                .map(name -> row(name, group(parameters, name), required.contains(name)))
                .collect(Collectors.joining());
        return head + "\n| Told | Values | Left out | What it does |\n|---|---|---|---|\n" + rows;
    }

    private static String row(String name, Map<String, Object> declared, boolean required) {
        Object values = declared.containsKey("enum") ? ((List<?>) declared.get("enum")).stream()
                .map(value -> "`" + value + "`")
                .collect(Collectors.joining(", ")) : words(declared);
        Object preset = declared.getOrDefault("default", "");
        String leftOut = required ? "must be said" : preset.toString().isEmpty() ? "–" : "`" + preset + "`";
        return "| `" + name + "` | " + values + " | " + leftOut + " | " + declared.get("description") + " |\n";
    }

    private static String words(Map<String, Object> declared) {
        String range = declared.containsKey("minimum") ? ", from " + declared.get("minimum") : "";
        return switch (String.valueOf(declared.get("type"))) {
            case "integer" -> "a whole number" + range;
            case "boolean" -> "`true`, `false`";
            default -> "a word";
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> group(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.getOrDefault(key, Map.of());
    }
}
