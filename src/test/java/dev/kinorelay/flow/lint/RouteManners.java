package dev.kinorelay.flow.lint;

import dev.kinorelay.flow.lint.Part.Fields;
import dev.kinorelay.flow.lint.RouteFile.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How our route files read: rules 2, 3, 4 and 11. A person's own file may look as they like. */
final class RouteManners {

    private static final Map<String, Integer> LINES = Map.of("pipelines", 40, "blocks", 30, "services", 60, "policies",
            40);
    private static final int WIDTH = 110;
    private static final int CALLS = 10;
    private static final int DEPTH = 3;
    private static final Set<String> DECISIONS = Set.of("choice", "filter", "circuitBreaker", "idempotentConsumer",
            "multicast", "throttle");
    private static final Pattern SENTENCE = Pattern.compile("# \\p{Lu}.*\\.");
    private static final Pattern DESCRIPTION = Pattern.compile("(When|Every) .+, .+\\.");
    private static final Pattern NUMBER = Pattern.compile("(=|: )\"?\\d.*");
    private static final Pattern SECRET = Pattern
            .compile("(?i).*\\b(password|secret|token|api-?key)\\b\\s*[:=]\\s*[^\\s{].*");
    private static final Pattern PLACE = Pattern.compile("(?i).*((file:|[\"' =])/[a-z]|https?://(?!\\{\\{)).*");

    private RouteManners() {}

    /** Rule 2: one route in a pipeline, named as its file; a sentence in line 1; a description that says when and what. */
    static List<String> introduction(RouteFile file) {
        var first = SENTENCE.matcher(file.lines().getFirst()).matches() ? Stream.<String>empty()
                : Stream.of(file.at(1) + " does not begin with a sentence in a comment");
        if (!file.isIn("pipelines")) {
            return first.toList();
        }
        var routes = file.top("route");
        var one = routes.size() == 1 && file.of("id").getFirst().text().equals(file.id()) ? Stream.<String>empty()
                : Stream.of(file.at(1) + " is not one route named as its file");
        var said = routes.stream().filter(route -> !isDescribed(route)).map(
                route -> file.at(route.line()) + " has no description such as: When …, … (up to 100 characters)");
        return Stream.of(first, one, said).flatMap(s -> s).toList();
    }

    private static boolean isDescribed(Fields route) {
        return route.get("description") instanceof Part.Text text && text.value().length() <= 100
                && DESCRIPTION.matcher(text.value()).matches();
    }

    /** Rule 3: short, narrow, flat. The table of a block's parameters is not counted. */
    static List<String> size(RouteFile file) {
        int limit = LINES.get(file.folder());
        long lines = file.lines().size() - parameterLines(file);
        var length = lines > limit ? Stream.of(file.at(limit) + " has " + lines + " lines; the limit is " + limit)
                : Stream.<String>empty();
        var wide = IntStream.range(0, file.lines().size())
                .filter(n -> file.lines().get(n).length() > WIDTH)
                .mapToObj(n -> file.at(n + 1) + " is wider than " + WIDTH);
        long calls = file.steps().stream().filter(step -> step.verb().equals("to")).count();
        var many = calls > CALLS ? Stream.of(file.at(1) + " calls " + calls + " blocks; the limit is " + CALLS)
                : Stream.<String>empty();
        var deep = file.steps().stream().filter(step -> step.depth() > DEPTH)
                .map(step -> file.at(step.line()) + " is nested deeper than " + DEPTH);
        return Stream.of(length, wide, many, deep).flatMap(s -> s).toList();
    }

    private static long parameterLines(RouteFile file) {
        return !file.isIn("blocks") ? 0
                : file.lines().stream().dropWhile(line -> !line.startsWith("    properties:"))
                        .takeWhile(line -> !line.startsWith("  template:")).count();
    }

    /** Rule 4: each step has an id, each decision and each number a reason. */
    static List<String> reasons(RouteFile file) {
        var nameless = file.steps().stream()
                .filter(step -> step.fields().filter(fields -> fields.has("id")).isEmpty())
                .map(step -> file.at(step.line()) + " " + step.verb() + " has no id");
        var unexplained = file.steps().stream()
                .filter(step -> DECISIONS.contains(step.verb()) && !isExplained(file, step))
                .map(step -> file.at(step.line()) + " " + step.verb() + " has neither description nor comment");
        var numbers = IntStream.range(0, file.lines().size())
                .filter(n -> file.isIn("pipelines", "services") && isBareNumber(file.lines().get(n)))
                .mapToObj(n -> file.at(n + 1) + " has a number without a reason behind it");
        return Stream.of(nameless, unexplained, numbers).flatMap(s -> s).toList();
    }

    private static boolean isExplained(RouteFile file, Step step) {
        return step.fields().filter(fields -> fields.has("description")).isPresent()
                || file.lines().subList(step.line() - 1, Math.min(file.lines().size(), step.line() + 3)).stream()
                        .takeWhile(line -> !line.strip().equals("steps:")).anyMatch(line -> line.contains(" # "));
    }

    private static boolean isBareNumber(String line) {
        return !line.contains(" # ") && !line.startsWith("#") && NUMBER.matcher(line).find();
    }

    /** Rule 11: no secrets, no absolute paths, no host names. */
    static List<String> places(RouteFile file) {
        return IntStream.range(0, file.lines().size())
                .filter(n -> !file.lines().get(n).startsWith("#"))
                .filter(n -> SECRET.matcher(file.lines().get(n)).matches()
                        || PLACE.matcher(file.lines().get(n)).matches())
                .mapToObj(n -> file.at(n + 1) + " names a secret, a path or a host; write {{kinorelay.…}}")
                .toList();
    }
}
