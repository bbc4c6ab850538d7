package dev.kinorelay.web.page;

import dev.kinorelay.domain.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The account of a run: read = the parts, drawn as a bar of a thousand. */
record Sum(String read, boolean adds, boolean any, List<Part> parts, String removed, String kept,
        boolean lost) {

    private static final int WIDTH = 1000;

    /** One part of the sum; {@code from} and {@code width} place it on the bar. */
    record Part(String name, String words, String count, boolean none, long from, long width) {}

    private record Count(String name, String words, long count) {}

    static Sum of(Tally tally, boolean plan) {
        List<Part> parts = new ArrayList<>();
        long before = 0;
        for (Count part : counts(tally, plan).toList()) {
            long from = scaled(before, tally.read());
            before += part.count();
            parts.add(new Part(part.name(), part.words(), Words.number(part.count()), part.count() == 0, from,
                    scaled(before, tally.read()) - from));
        }
        return new Sum(Words.number(tally.read()), tally.addsUp(), tally.read() > 0 || !tally.isQuiet(), parts,
                tally.removed() == 0 ? null : Words.number(tally.removed()),
                tally.kept() == 0 ? null : Words.number(tally.kept()),
                tally.rejected() + tally.unresolved() + tally.duplicate() + tally.filtered() > 0);
    }

    private static Stream<Count> counts(Tally tally, boolean plan) {
        return Stream.of(new Count("added", plan ? "to add" : "added", tally.added()),
                new Count("changed", plan ? "to change" : "changed", tally.changed()),
                new Count("unchanged", "left alone", tally.unchanged()),
                new Count("filtered", "filtered out", tally.filtered()),
                new Count("duplicate", "duplicate", tally.duplicate()),
                new Count("unresolved", "not recognised", tally.unresolved()),
                new Count("rejected", "rejected", tally.rejected()));
    }

    private static long scaled(long count, long read) {
        return read == 0 ? 0 : Math.min(WIDTH, Math.round((double) count * WIDTH / read));
    }
}
