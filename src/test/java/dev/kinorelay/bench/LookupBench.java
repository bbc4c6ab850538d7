package dev.kinorelay.bench;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.sandbox.mdblist.MdblistDouble;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.Purpose;
import dev.kinorelay.service.mdblist.MdblistDesk;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What was promised of looking up a thousand ids in bulk: by MDBList, cold, with 20 ms for each answer; and then again. */
final class LookupBench {

    private static final int IDS = 1000;
    private static final Duration ANSWER = Duration.ofMillis(20);

    private LookupBench() {}

    static void main() {
        var figures = new Figures(System.out);
        try (var site = MdblistDouble.start(0, LookupCase.CLOCK)) {
            IntStream.range(0, IDS).forEach(i -> site.world().movie("Film " + i, 2000, imdb(i), 1000 + i));
            site.faults().set(Fault.on(".*", ".*").late(ANSWER).lasting());
            Lookup lookup = MdblistDesk.lookup(new LookupCase(site), MdblistDouble.KEY);

            double cold = seconds(lookup);
            int calls = site.journal().lines().size();
            double warm = seconds(lookup);

            figures.most("calls to MDBList for 1,000 new IMDb ids", calls, 6, "");
            figures.seen("that, 20 ms an answer", cold, "s");
            figures.seen("calls for the same 1,000 again", site.journal().lines().size() - calls, "");
            figures.most("that", warm, 0.2, "s");
        }
    }

    /** How long it takes; all of them must be found. */
    private static double seconds(Lookup lookup) {
        long began = System.nanoTime();
        long found = IntStream.range(0, IDS / lookup.batch())
                .mapToObj(batch -> refs(batch * lookup.batch(), lookup.batch()))
                .flatMap(refs -> lookup.identify(refs, Purpose.RUN).stream())
                .filter(Optional::isPresent)
                .count();
        if (found != IDS) {
            throw new IllegalStateException("found " + found + " of " + IDS);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static List<MediaRef> refs(int from, int number) {
        return IntStream.range(from, from + number).mapToObj(i -> new MediaRef(MediaKind.UNKNOWN,
                List.of(ExternalId.imdb(imdb(i))), null, null, null, null, null, Facts.NONE)).toList();
    }

    private static String imdb(int number) {
        return String.format(Locale.ROOT, "tt%07d", 7_000_000 + number);
    }
}
