package dev.kinorelay.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Decisions are short and numbered, and each dependency beyond the prescribed ones has earned its line. */
record DocsLaw(Path root) {

    static final int ADR_LINES = 60;
    private static final String ADR = "src/docs/adr";
    private static final String DEPENDENCIES = ADR + "/0001-dependencies.md";
    private static final Pattern ADR_NAME = Pattern.compile("\\d{4}(-[a-z0-9]+)+\\.md");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<(dependency|path|additionalClasspathDependency)>.*?<artifactId>(.*?)</artifactId>", Pattern.DOTALL);

    /** The stack the project was begun with; nobody has to argue for these. */
    private static final Pattern PRESCRIBED = Pattern.compile("camel-(spring-boot|http|jackson|csv|quartz|sql"
            + "|platform-http|resilience4j|yaml-dsl|kamelet)-starter|camel-spring-boot-bom|camel-test-spring-junit5"
            + "|spring-boot-starter-jdbc|sqlite-jdbc|playwright");

    List<String> decisions() {
        List<String> breaches = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (Path file : Folder.in(root.resolve(ADR))) {
            String name = Folder.name(file);
            List<String> lines = Folder.lines(file);
            if (!ADR_NAME.matcher(name).matches()) {
                breaches.add(name + " is not named like 0001-some-words.md");
            } else if (!numbers.add(name.substring(0, 4))) {
                breaches.add(name + " uses a number twice");
            }
            if (lines.size() > ADR_LINES) {
                breaches.add(name + " has " + lines.size() + " lines; the limit is " + ADR_LINES);
            }
            if (lines.isEmpty() || !lines.getFirst().startsWith("# ")) {
                breaches.add(name + " does not begin with a title");
            }
        }
        return breaches;
    }

    List<String> unexplainedDependencies() {
        String pom = String.join("\n", Folder.lines(root.resolve("pom.xml")));
        List<String> explained = Folder.lines(root.resolve(DEPENDENCIES));
        return DEPENDENCY.matcher(pom)
                .results()
                .map(found -> found.group(2))
                .distinct()
                .filter(name -> !PRESCRIBED.matcher(name).matches())
                .filter(name -> explained.stream().noneMatch(line -> line.contains("`" + name + "`")))
                .map(name -> name + " has no line in " + DEPENDENCIES)
                .toList();
    }
}
