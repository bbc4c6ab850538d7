package dev.kinorelay.bench;

import dev.kinorelay.program.Launch;
import dev.kinorelay.program.Packaged;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.sandbox.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What was promised about Trakt's pace: a thousand ratings at one write a second, and a cycle in which nothing is new. */
final class PaceBench {

    private static final int RATINGS = 1_000;
    private static final int CALLS = 10;
    /** Between two writes. */
    private static final double SECOND = 1;
    private static final double PROMISED = 1.15;
    private static final int THIRD = 3;

    private final Figures figures = new Figures(System.out);
    private final Launch launch;

    private PaceBench(Launch launch) {
        this.launch = launch;
    }

    static void main() throws IOException, InterruptedException {
        var packaged = Packaged.into(Files.createTempDirectory("kinorelay-bench").resolve("app"));
        var bench = new PaceBench(packaged.launch());
        bench.undisturbed();
        bench.refused();
    }

    private void undisturbed() throws IOException, InterruptedException {
        try (var mirror = TraktMirror.of(launch, RATINGS)) {
            double seconds = mirror.carries();
            print("1,000 ratings to Trakt", mirror, seconds, CALLS);
            noChange(mirror);
        }
    }

    private void refused() throws IOException, InterruptedException {
        try (var mirror = TraktMirror.of(launch, RATINGS)) {
            mirror.trakt().faults().set(Fault.on("POST", TraktMirror.WRITES).every(THIRD)
                    .status(429, Map.of("Retry-After", "1")));
            double seconds = mirror.carries();
            print("the same, each third call answered 429", mirror, seconds, withRefusals());
        }
    }

    /** How many calls it takes to have ten that are not the third, the sixth and so on. */
    private static int withRefusals() {
        int calls = 0;
        for (int good = 0; good < CALLS; good += calls % THIRD == 0 ? 0 : 1) {
            calls++;
        }
        return calls;
    }

    /** A refusal asks for a second, and a second lies between two writes anyway: so the floor is the pace alone. */
    private void print(String what, TraktMirror mirror, double seconds, int calls) {
        List<Journal.Line> writes = mirror.writes();
        double span = Duration.between(writes.getFirst().at(), writes.getLast().at()).toMillis() / 1e3;
        double floor = (calls - 1) * SECOND;
        figures.most(what + ": calls", writes.size(), calls, "");
        figures.most("  ratings lost or wrong there", mirror.wrong(), 0, "");
        figures.most("  calls that came too early", mirror.trakt().rates().refused(), 0, "");
        figures.seen("  floor: one second between " + calls + " calls", floor, "s");
        figures.most("  from the first call to the last, against the floor", span / floor, PROMISED, "");
        figures.most("  from the start of the run to its last receipt, too", seconds / floor, PROMISED, "");
    }

    private void noChange(TraktMirror mirror) throws IOException, InterruptedException {
        mirror.rest(Duration.ofSeconds(3)); // within two seconds of a stamp more may have happened
        mirror.cycle(); // finds what we ourselves wrote
        mirror.rest(Duration.ofSeconds(25)); // longer than one look at what is new serves
        mirror.trakt().journal().clear();
        mirror.cycle();
        figures.most("a cycle without changes, three shelves: calls", mirror.trakt().journal().count(".*", ".*"), 1,
                "");
        figures.most("  writes", mirror.trakt().journal().count("POST|PUT|DELETE", ".*"), 0, "");
    }
}
