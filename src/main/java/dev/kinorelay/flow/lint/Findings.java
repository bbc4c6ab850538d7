package dev.kinorelay.flow.lint;

import dev.kinorelay.flow.desk.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems found in one file so far. */
final class Findings {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void at(Part part, String message, String remedy) {
        at(part.line(), message, remedy);
    }

    void at(int line, String message, String remedy) {
        problems.add(new Problem(file, line, message, remedy));
    }

    boolean none() {
        return problems.isEmpty();
    }

    List<Problem> inOrder() {
        return problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }
}
