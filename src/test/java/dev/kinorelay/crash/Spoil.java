package dev.kinorelay.crash;

import dev.kinorelay.sandbox.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Each way in which the switch can spoil a call, once before its effect and once after it where that makes a difference. */
record Spoil(String name, UnaryOperator<Fault> how) {

    private static final Map<String, String> SOON = Map.of("Retry-After", "1");

    static List<Spoil> all() {
        return List.of(new Spoil("reset before", Fault::reset),
                new Spoil("reset after", fault -> fault.after().reset()),
                new Spoil("half before", Fault::half), new Spoil("half after", fault -> fault.after().half()),
                new Spoil("a page, 200, before", fault -> fault.html(200)),
                new Spoil("a page, 200, after", fault -> fault.after().html(200)),
                new Spoil("a page, 202, before", fault -> fault.html(202)),
                new Spoil("a page, 403, before", fault -> fault.html(403)),
                new Spoil("nothing, 200, before", Fault::empty),
                new Spoil("nothing, 200, after", fault -> fault.after().empty()),
                new Spoil("wrong type after", fault -> fault.after().wrongType()),
                new Spoil("500 before", fault -> fault.status(500)),
                new Spoil("502 after", fault -> fault.after().status(502)),
                new Spoil("503 before", fault -> fault.status(503, SOON)),
                new Spoil("429 before", fault -> fault.status(429, SOON)),
                new Spoil("520 after", fault -> fault.after().status(520)),
                new Spoil("late", fault -> fault.after().late(Duration.ofSeconds(2))));
    }
}
