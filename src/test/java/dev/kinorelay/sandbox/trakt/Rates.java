package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.kinorelay.sandbox.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How often each may call: one write a second, a thousand reads in five minutes. Off until it is switched on. */
public final class Rates {

    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(1);
    /** What the wire may take from the pause between two writes before it counts as too short. */
    private static final Duration WIRE = Duration.ofMillis(50);
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int READS = 1_000;

    private final Map<String, Instant> lastWrite = new HashMap<>();
    private final Map<String, Window> windows = new HashMap<>();
    private boolean countsWrites;
    private boolean countsReads;
    private int refused;

    private record Window(Instant from, int reads) {}

    public synchronized void on() {
        countsWrites = true;
        countsReads = true;
    }

    /** Reads may come as often as they like, for those who do in a minute what takes others a day. */
    public synchronized void onForWrites() {
        countsWrites = true;
    }

    public synchronized void off() {
        countsWrites = false;
        countsReads = false;
    }

    /** How many calls came too early. */
    public synchronized int refused() {
        return refused;
    }

    synchronized void write(String who, Instant now) {
        Instant last = lastWrite.get(who);
        if (countsWrites && last != null && now.isBefore(last.plus(BETWEEN_WRITES).minus(WIRE))) {
            throw tooMany("AUTHED_API_POST_LIMIT", 1, 1, now, last.plus(BETWEEN_WRITES));
        }
        lastWrite.put(who, now);
    }

    synchronized void read(String who, boolean authed, Instant now) {
        Window window = windows.get(who);
        if (window == null || !now.isBefore(window.from().plus(WINDOW))) {
            window = new Window(now, 0);
        }
        if (countsReads && window.reads() >= READS) {
            throw tooMany(authed ? "AUTHED_API_GET_LIMIT" : "UNAUTHED_API_GET_LIMIT", WINDOW.toSeconds(), READS, now,
                    window.from().plus(WINDOW));
        }
        windows.put(who, new Window(window.from(), window.reads() + 1));
    }

    private Refused tooMany(String name, long period, int limit, Instant now, Instant until) {
        refused++;
        var told = JsonNodeFactory.instance.objectNode()
                .put("name", name)
                .put("period", period)
                .put("limit", limit)
                .put("remaining", 0)
                .put("until", until.toString());
        long seconds = Math.max(1, (Duration.between(now, until).toMillis() + 999) / 1000);
        return new Refused(Answer.empty(429).with("Retry-After", seconds).with("X-Ratelimit", told));
    }
}
