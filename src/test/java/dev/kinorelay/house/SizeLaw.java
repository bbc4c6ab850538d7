package dev.kinorelay.house;

import com.sun.source.tree.MethodTree;
import java.util.List;
import java.util.stream.Stream;

/** Small files and small methods: hard limits for each, and how they may be spread. */
final class SizeLaw {

    static final int FILE_LIMIT = 250;
    static final int FILE_P95 = 160;
    static final int FILE_MEDIAN = 60;
    static final int METHOD_LIMIT = 40;
    static final int METHOD_P95 = 25;

    private SizeLaw() {}

    static List<String> tooLarge(List<Source> sources) {
        Stream<String> files = sources.stream()
                .filter(s -> s.lines() > FILE_LIMIT)
                .map(s -> s.path() + " has " + s.lines() + " lines; the limit is " + FILE_LIMIT);
        Stream<String> methods = sources.stream()
                .flatMap(s -> s.all(MethodTree.class)
                        .stream()
                        .filter(m -> s.linesOf(m) > METHOD_LIMIT)
                        .map(m -> s.at(m) + " " + m.getName() + " has " + s.linesOf(m) + " lines; the limit is "
                                + METHOD_LIMIT));
        return Stream.concat(files, methods).toList();
    }

    /** Looks at main files only; package-info files would flatter the median. */
    static List<String> badlySpread(List<Source> sources) {
        List<Source> files = sources.stream().filter(Source::isMain).filter(s -> !s.isPackageInfo()).toList();
        List<Integer> lines = files.stream().map(Source::lines).sorted().toList();
        List<Integer> methods = files.stream()
                .flatMap(s -> s.all(MethodTree.class).stream().map(s::linesOf))
                .sorted()
                .toList();
        return Stream.of(above("file median", rank(lines, 50), FILE_MEDIAN),
                above("file p95", rank(lines, 95), FILE_P95), above("method p95", rank(methods, 95), METHOD_P95))
                .flatMap(List::stream)
                .toList();
    }

    /** The nearest-rank percentile of sorted numbers; 0 of none. */
    static int rank(List<Integer> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    private static List<String> above(String what, int value, int limit) {
        return value > limit ? List.of(what + " is " + value + " lines; the limit is " + limit) : List.of();
    }
}
