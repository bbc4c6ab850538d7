package dev.kinorelay.engine;

import java.util.List;
import java.util.stream.Collectors;

/** How well a candidate fits, and the parts this is made of, in words a person can read. */
public record Score(int total, List<Part> parts) {

    /** One thing that was compared: what came out, and what it counts. */
    public record Part(String words, int points) {}

    static Score of(List<Part> parts) {
        return new Score(Math.max(0, parts.stream().mapToInt(Part::points).sum()), List.copyOf(parts));
    }

    static Score excluded(String words) {
        return new Score(0, List.of(new Part(words, 0)));
    }

    public String words() {
        return parts.stream().map(Part::words).collect(Collectors.joining(", "));
    }
}
