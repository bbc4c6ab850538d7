package dev.kinorelay.crash;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What was tried and what came of it. */
final class Report {

    private final Map<String, Tries> points = new LinkedHashMap<>();
    private final List<String> lost = new ArrayList<>();
    private final TreeSet<String> doubled = new TreeSet<>();
    private final List<Duration> recoveries = new ArrayList<>();
    private int relinked;

    private static final class Tries {

        private final String words;
        private int hits;
        private int misses;

        Tries(String words) {
            this.words = words;
        }
    }

    void kill(KillPoint point, boolean hit) {
        Tries tries = points.computeIfAbsent(point.name(), name -> new Tries(point.words()));
        if (hit) {
            tries.hits++;
        } else {
            tries.misses++;
        }
    }

    void recovered(Duration after) {
        recoveries.add(after);
    }

    void relinked(int links) {
        relinked += links;
    }

    void lost(String what) {
        lost.add(what);
    }

    /** Says what was not said before. */
    List<String> doubled(List<String> what) {
        return what.stream().filter(doubled::add).toList();
    }

    int hits(String point) {
        return points.containsKey(point) ? points.get(point).hits : 0;
    }

    int tries(String point) {
        return points.containsKey(point) ? points.get(point).hits + points.get(point).misses : 0;
    }

    int kills() {
        return points.values().stream().mapToInt(tries -> tries.hits + tries.misses).sum();
    }

    int lost() {
        return lost.size();
    }

    int doubled() {
        return doubled.size();
    }

    void print(PrintStream out, int changes) {
        out.printf("%n%-18s %5s %7s   %s%n", "killed at", "hit", "missed", "that is");
        points.forEach(
                (name, tries) -> out.printf("%-18s %5d %7d   %s%n", name, tries.hits, tries.misses, tries.words));
        List<Duration> sorted = recoveries.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            out.printf("%nFrom the start to peace: %.1f s (median), %.1f s (longest). Accounts connected anew: %d.%n",
                    sorted.get(sorted.size() / 2).toMillis() / 1000.0, sorted.getLast().toMillis() / 1000.0, relinked);
        }
        lost.forEach(what -> out.println("LOST     " + what));
        doubled.forEach(what -> out.println("DOUBLED  " + what));
        out.printf("%n%d kills, %d changes, %d lost, %d doubled.%n", kills(), changes, lost.size(), doubled.size());
    }
}
