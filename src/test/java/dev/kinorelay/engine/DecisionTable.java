package dev.kinorelay.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of src/docs/reconcile.md as the test reads it. */
final class DecisionTable {

    private static final Path PAGE = Path.of("src/docs/reconcile.md");
    private static final String HEAD = "| One side | Other side |";

    private final Map<Row, String> outcomes = new HashMap<>();
    private final Map<Row, String> whenAsked = new HashMap<>();

    /** What became of a title on two sides. */
    record Row(String one, String other, boolean same) {}

    static DecisionTable read() {
        var table = new DecisionTable();
        lines().forEach(table::take);
        return table;
    }

    private static Stream<List<String>> lines() {
        try {
            return Files.readAllLines(PAGE).stream().dropWhile(line -> !line.startsWith(HEAD)).skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(List<String> cells) {
        var row = new Row(cells.get(1), cells.get(2), cells.get(3).equals("yes"));
        if (outcomes.put(row, cells.get(4)) != null) {
            throw new IllegalStateException("The table says twice what happens to " + row);
        }
        if (cells.get(5).startsWith("ask: ")) {
            whenAsked.put(row, cells.get(5).substring(5));
        }
    }

    Map<Row, String> rows() {
        return outcomes;
    }

    /** What happens, told from the left; null when the table does not say. */
    String outcome(String left, String right, boolean same, boolean asks) {
        var row = new Row(left, right, same);
        var turned = new Row(right, left, same);
        var found = outcomes.containsKey(row) ? row : turned;
        var outcome = asks && whenAsked.containsKey(found) ? whenAsked.get(found) : outcomes.get(found);
        return outcome == null ? null : switch (outcome) {
            case "carry" -> found.equals(row) ? "carry right" : "carry left";
            case "carry from the other" -> found.equals(row) ? "carry left" : "carry right";
            case "remove" -> found.equals(row) ? "remove left" : "remove right";
            default -> outcome;
        };
    }
}
