package dev.kinorelay.house;

import static dev.kinorelay.house.Folder.in;
import static dev.kinorelay.house.Folder.lines;
import static dev.kinorelay.house.Folder.name;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A service is a folder with classes, a page, a contract test and, when it calls out, a file with its manners. */
record ServiceFolders(Path root) {

    static final List<String> HEADINGS = List.of("## What it does", "## Set up", "## What is read and written",
            "## Limits");
    static final String LAST = "## When something is wrong";
    private static final Set<String> PARTS_THAT_CALL_OUT = Set.of("Reader", "Writer", "Lookup");
    /** Services whose shelves are on this machine. */
    private static final Set<String> STAYING_HERE = Set.of("library", "files");
    /** What a look-up has that asks a catalogue on this machine. */
    private static final String AT_HOME = "OfflineTitles";

    List<String> breaches() {
        List<String> breaches = new ArrayList<>();
        for (Path folder : in(root.resolve("src/main/java/dev/kinorelay/service"))) {
            List<Source> classes = Source.under(folder.toString()).stream().filter(s -> !s.isPackageInfo()).toList();
            if (!classes.isEmpty()) {
                look(name(folder), classes, breaches);
            }
        }
        in(root.resolve("src/docs/services")).stream()
                .map(Folder::name)
                .filter(f -> f.endsWith(".md"))
                .map(f -> f.replace(".md", ""))
                .filter(service -> !isPackage(service))
                .forEach(service -> breaches.add("a page about " + service + ", and no such service"));
        in(root.resolve("routes/services")).stream()
                .map(Folder::name)
                .filter(f -> f.endsWith(".yaml"))
                .map(f -> f.replace(".yaml", ""))
                .filter(service -> !isPackage(service))
                .forEach(service -> breaches.add("manners towards " + service + ", and no such service"));
        return breaches;
    }

    private void look(String service, List<Source> classes, List<String> breaches) {
        String page = "src/docs/services/" + service + ".md";
        List<String> headings = lines(root.resolve(page)).stream().filter(l -> l.matches("#{1,2} .*")).toList();
        if (headings.isEmpty()) {
            breaches.add(service + " has no page " + page);
        } else if (!headings.getFirst().startsWith("# ") || !areRight(headings)) {
            breaches.add(page + " has other headings than # <Name>, " + String.join(", ", HEADINGS));
        }
        String test = Character.toUpperCase(service.charAt(0)) + service.substring(1) + "ContractTest.java";
        if (!Files.exists(root.resolve("src/test/java/dev/kinorelay/service/" + service + "/" + test))) {
            breaches.add(service + " has no " + test);
        }
        if (callsOut(service, classes) && !Files.exists(root.resolve("routes/services/" + service + ".yaml"))) {
            breaches.add(service + " calls out and has no manners in routes/services/" + service + ".yaml");
        }
    }

    private static boolean areRight(List<String> headings) {
        List<String> below = headings.subList(1, headings.size());
        return below.equals(HEADINGS)
                || below.size() == HEADINGS.size() + 1 && below.subList(0, HEADINGS.size()).equals(HEADINGS)
                        && below.getLast().equals(LAST);
    }

    private boolean isPackage(String service) {
        return Files.isDirectory(root.resolve("src/main/java/dev/kinorelay/service/" + service));
    }

    private static boolean callsOut(String service, List<Source> classes) {
        return classes.stream().anyMatch(s -> mentions(s, "Gateway"))
                || (!STAYING_HERE.contains(service) && classes.stream()
                        .flatMap(s -> s.all(ClassTree.class).stream())
                        .flatMap(type -> type.getImplementsClause().stream())
                        .anyMatch(part -> PARTS_THAT_CALL_OUT.contains(part.toString())
                                && !(part.toString().equals("Lookup") && asksAtHome(classes))));
    }

    private static boolean asksAtHome(List<Source> classes) {
        return classes.stream().anyMatch(s -> mentions(s, AT_HOME));
    }

    private static boolean mentions(Source source, String word) {
        return source.all(IdentifierTree.class).stream().anyMatch(i -> i.getName().contentEquals(word));
    }
}
