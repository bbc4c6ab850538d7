package dev.kinorelay.ledger;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every statement of the ledger, and how SQLite would go about it. */
final class QueryPlans {

    static final Path CLASSES = Path.of("target/classes/dev/kinorelay/ledger");
    static final Path SOURCES = Path.of("src/main/java/dev/kinorelay/ledger");

    private static final Set<String> BIG = Set.of("cell", "title", "parcel", "change", "stage", "stage_id", "mark",
            "reject", "baseline", "external_id", "run", "listing", "draft", "cell_past", "episode_place", "look_up",
            "catalogue_title", "catalogue_name", "knock");
    private static final Pattern STATEMENT = Pattern.compile("(SELECT|INSERT|UPDATE|DELETE|WITH)\\s.*", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern
            .compile("(?i)(?:FROM|JOIN|UPDATE|INTO)\\s+(\\w+)(?:\\s+(?!ON|WHERE|SET|"
                    + "JOIN|LEFT|ORDER|GROUP|VALUES|LIMIT|AND)(\\w+))?");
    private static final Pattern SCAN = Pattern.compile("SCAN (\\w+).*");

    private final LedgerFixture ledger;

    QueryPlans(LedgerFixture ledger) {
        this.ledger = ledger;
    }

    /** By the name of the constant that holds it; and those put together from parts, by their number. */
    static Map<String, String> statements() throws IOException, ReflectiveOperationException {
        Map<String, String> statements = new TreeMap<>();
        for (Class<?> type : types()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                    field.setAccessible(true);
                    String text = (String) field.get(null);
                    if (STATEMENT.matcher(text).matches()) {
                        statements.put(type.getSimpleName() + "." + field.getName(), text);
                    }
                }
            }
        }
        for (String file : List.of("tidy.sql", "tidy-past.sql", "tidy-drafts.sql")) {
            statements.put(file, TidyTest.text(file));
        }
        return statements;
    }

    private static List<Class<?>> types() throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(CLASSES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                if (!name.equals("package-info")) {
                    types.add(Class.forName("dev.kinorelay.ledger." + name));
                }
            }
        }
        return types;
    }

    /** Where the statement would walk through a big table from end to end, or sort what an index could give in order. */
    List<String> faults(String name, String statement) {
        Map<String, String> tables = tables(statement);
        List<String> faults = new ArrayList<>();
        for (String step : plan(statement)) {
            Matcher scan = SCAN.matcher(step);
            boolean paged = step.contains("USING INDEX") && statement.endsWith("LIMIT ?");
            if (scan.matches() && !paged && BIG.contains(tables.getOrDefault(scan.group(1), scan.group(1)))) {
                faults.add(name + ": " + step);
            }
            if (step.startsWith("USE TEMP B-TREE FOR") && statement.contains("LIMIT ?")) {
                faults.add(name + ": " + step);
            }
        }
        return faults;
    }

    List<String> plan(String statement) {
        Object[] values = new Object[(int) statement.chars().filter(c -> c == '?').count()];
        return ledger.ledger.writing(
                sql -> sql.list("EXPLAIN QUERY PLAN " + statement, row -> row.getString(4), values));
    }

    private static Map<String, String> tables(String statement) {
        Map<String, String> tables = new HashMap<>();
        Matcher named = NAMED.matcher(statement);
        while (named.find()) {
            tables.put(named.group(2) == null ? named.group(1) : named.group(2), named.group(1));
        }
        return tables;
    }
}
