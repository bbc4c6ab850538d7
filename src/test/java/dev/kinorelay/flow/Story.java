package dev.kinorelay.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** A scenario folder: story.yaml tells what is done and what must come of it, step by step; the files lie beside it. */
record Story(String name, Path folder, List<Step> steps) {

    /**
     * One thing a person does. Exactly one of drop, plan, answer, consent, dismiss, undo is given; the rest is what must
     * follow. Undo plans how the latest run is taken back, consent applies what waits. {@code words}: the step as it is
     * told, for stories that know more deeds than these.
     */
    record Step(String drop, String plan, String as, String answer, boolean remember, boolean consent, boolean dismiss,
            boolean undo, Map<String, Object> run, String file, List<String> says, Map<String, List<String>> shelves,
            List<String> rejects, Map<String, Object> words) {}

    static Story read(Path folder) throws IOException {
        Map<String, Object> story = new Yaml().load(Files.readString(folder.resolve("story.yaml")));
        List<Map<String, Object>> steps = cast(story.get("steps"));
        return new Story(folder.getFileName().toString(), folder, steps.stream().map(Story::step).toList());
    }

    private static Step step(Map<String, Object> step) {
        var file = step.getOrDefault("drop", step.get("plan"));
        return new Step((String) step.get("drop"), (String) step.get("plan"), (String) step.getOrDefault("as", file),
                (String) step.get("answer"), Boolean.TRUE.equals(step.get("remember")),
                Boolean.TRUE.equals(step.get("consent")), Boolean.TRUE.equals(step.get("dismiss")),
                Boolean.TRUE.equals(step.get("undo")),
                cast(step.getOrDefault("run", Map.of())), (String) step.get("file"),
                cast(step.getOrDefault("says", List.of())), cast(step.getOrDefault("shelves", Map.of())),
                cast(step.getOrDefault("rejects", List.of())), step);
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
