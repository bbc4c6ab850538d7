package dev.kinorelay.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every call there was, in order, and what was answered. */
public final class Journal {

    private final List<Line> lines = new ArrayList<>();

    /** {@code status} is 0 when the caller got no answer. */
    public record Line(Instant at, Call call, int status, Fault.Kind fault) {}

    synchronized void add(Line line) {
        lines.add(line);
    }

    public synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The calls of this method and path; both are patterns. */
    public List<Line> lines(String method, String path) {
        return matching(method, path).toList();
    }

    public int count(String method, String path) {
        return (int) matching(method, path).count();
    }

    public synchronized void clear() {
        lines.clear();
    }

    private Stream<Line> matching(String method, String path) {
        return lines().stream()
                .filter(line -> line.call().method().matches(method) && line.call().path().matches(path));
    }
}
