package dev.kinorelay.flow.lint;

import dev.kinorelay.flow.lint.Part.Fields;
import dev.kinorelay.flow.lint.RouteFile.Step;
import dev.kinorelay.flow.lint.RouteFile.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What our route files may do: rules 5 to 10 and 12. */
final class RouteSafety {

    private static final Set<String> SCRIPTS = Set.of("script", "groovy", "joor", "java", "js", "javascript", "python",
            "mvel", "ognl", "spel", "toD", "dynamicRouter");
    private static final Set<String> LATER = Set.of("wireTap", "threads", "delay", "aggregate", "resequence",
            "multicast",
            "saga");
    private static final Pattern ELSEWHERE = Pattern.compile("(seda|vm|disruptor|jms|kafka):.*");
    private static final Pattern UNFOLDED = Pattern.compile("\\{\\{([^}:]+)(:[^}]*)?}}");

    private RouteSafety() {}

    /** Rules 5 and 10: what the lint takes, everywhere no scripts, and each parameter of a block declared and used. */
    static List<String> allowed(RouteFile file, Path routes) {
        var scripts = file.steps().stream().map(Step::verb).filter(SCRIPTS::contains);
        var languages = keys(file.root()).filter(SCRIPTS::contains);
        var breaches = Stream.concat(scripts, languages).map(word -> file.at(1) + " uses " + word);
        if (file.isIn("pipelines")) {
            return Stream.concat(breaches, lint(file, routes)).distinct().toList();
        }
        return (file.isIn("blocks") ? Stream.concat(breaches, parameters(file, routes)) : breaches).distinct().toList();
    }

    private static Stream<String> lint(RouteFile file, Path routes) {
        var verdict = new Lint(Blocks.in(routes.resolve("blocks"), LookupFolders.names())).check(file.name(), file.id(),
                file.text());
        return verdict instanceof Verdict.Faulty faulty
                ? faulty.problems().stream().map(p -> file.at(p.line()) + " " + p.message() + ". " + p.remedy())
                : Stream.empty();
    }

    /** One that can have a single value only is there for what comes later, and need not be used. */
    private static Stream<String> parameters(RouteFile file, Path routes) {
        var declared = Blocks.in(routes.resolve("blocks"), LookupFolders.names()).find(file.id()).orElseThrow()
                .parameters();
        var template = ((Fields) ((Fields) file.root()).get("spec")).get("template");
        var used = RouteFile.values(template, "")
                .map(Value::text)
                .flatMap(text -> UNFOLDED.matcher(text).results().map(found -> found.group(1)))
                .filter(name -> !name.startsWith("kinorelay."))
                .collect(Collectors.toSet());
        return Stream.concat(
                used.stream().filter(name -> !declared.containsKey(name))
                        .map(n -> file.at(1) + " uses undeclared " + n),
                declared.values().stream()
                        .filter(parameter -> !used.contains(parameter.name()) && parameter.values().size() != 1)
                        .map(parameter -> file.at(1) + " declares unused " + parameter.name()));
    }

    /** Rule 6: beans only in blocks and policies, and only those of the blocks. */
    static List<String> beans(RouteFile file, Set<String> blocks) {
        var refs = file.steps().stream().filter(step -> step.verb().equals("bean")).map(Step::body)
                .flatMap(body -> RouteFile.values(body, "ref"))
                .filter(value -> value.key().equals("ref"));
        var methods = file.of("ref").stream();
        return Stream.concat(refs, methods).distinct()
                .filter(ref -> !file.isIn("blocks", "policies") || !blocks.contains(ref.text()))
                .map(ref -> file.at(ref.line()) + " calls the bean " + ref.text())
                .toList();
    }

    /** Rule 7: the way out is a service's gateway; a breaker throws when it is open, and stands in a plain route. */
    static List<String> wayOut(RouteFile file) {
        var out = file.addresses().stream()
                .filter(address -> address.text().matches("https?:.*") && !file.isIn("services"))
                .map(address -> file.at(address.line()) + " goes out; only services do");
        var gateways = file.top("route").stream().flatMap(r -> RouteFile.values(r.get("id"), "id"))
                .filter(id -> id.text().endsWith("-gateway")).map(Value::text).toList();
        var gateway = file.isIn("services") && !gateways.equals(List.of(file.id() + "-gateway"))
                ? Stream.of(file.at(1) + " has no one gateway named " + file.id() + "-gateway")
                : Stream.<String>empty();
        var breakers = file.steps().stream().filter(step -> step.verb().equals("circuitBreaker"))
                .filter(step -> file.isIn("blocks") || RouteFile.values(step.body(), "").noneMatch(
                        v -> v.key().equals("throwExceptionWhenHalfOpenOrOpenState") && v.text().equals("true")))
                .map(step -> file.at(step.line()) + " a breaker throws when open and stands in a plain route");
        return Stream.of(out, gateway, breakers).flatMap(s -> s).toList();
    }

    /** Rule 8: the idempotent consumer belongs to deliver, and nothing in it happens later. */
    static List<String> once(RouteFile file) {
        return file.steps().stream().filter(step -> step.verb().equals("idempotentConsumer"))
                .filter(step -> !(file.isIn("blocks") && file.id().equals("deliver")) || hasLater(step))
                .map(step -> file.at(step.line())
                        + " an idempotent consumer stands in deliver and holds nothing asynchronous")
                .toList();
    }

    private static boolean hasLater(Step step) {
        return keys(step.body()).anyMatch(LATER::contains)
                || RouteFile.values(step.body(), "").anyMatch(value -> ELSEWHERE.matcher(value.text()).matches());
    }

    /** Rule 9: a policy calls no block, and the routes of the policies are exempt from the one without a name. */
    static List<String> policies(RouteFile file, boolean thereIsAGlobalOne) {
        if (!file.isIn("policies")) {
            return List.of();
        }
        var kamelets = file.addresses().stream().filter(address -> address.text().startsWith("kamelet:"))
                .map(address -> file.at(address.line()) + " a policy calls a block");
        var under = file.top("route").stream()
                .filter(route -> thereIsAGlobalOne && !route.has("routeConfigurationId") && !route.has("errorHandler"))
                .map(route -> file.at(route.line()) + " a policy's route runs under the global policy");
        return Stream.concat(kamelets, under).toList();
    }

    static boolean isGlobal(RouteFile file) {
        return file.top("routeConfiguration").stream().anyMatch(configuration -> !configuration.has("id"));
    }

    /** Rule 12: a delivery is never tapped off, for a tap's failure is nobody's. */
    static List<String> taps(RouteFile file) {
        return file.steps().stream().filter(step -> step.verb().equals("wireTap"))
                .filter(step -> RouteFile.values(step.body(), "wireTap").anyMatch(v -> v.text().contains("deliver")))
                .map(step -> file.at(step.line()) + " taps a delivery")
                .toList();
    }

    private static Stream<String> keys(Part part) {
        return switch (part) {
            case Part.Text _ -> Stream.empty();
            case Part.Listing listing -> listing.parts().stream().flatMap(RouteSafety::keys);
            case Fields fields -> fields.entries().entrySet().stream()
                    .flatMap(entry -> Stream.concat(Stream.of(entry.getKey().value()), keys(entry.getValue())));
        };
    }
}
