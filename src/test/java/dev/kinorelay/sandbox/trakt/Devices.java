package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Codes that a person types on Trakt's page while the program asks again and again. */
public final class Devices {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    /** What the wire may take from the pause between two questions before it counts as too short. */
    private static final Duration WIRE = Duration.ofMillis(100);

    private final InstantSource clock;
    private final Tokens tokens;
    private final Map<String, Device> byCode = new HashMap<>();
    private Duration interval = Duration.ofSeconds(5);
    private Member byItself;

    private static final class Device {

        private final String userCode = Tokens.secret().substring(0, 8).toUpperCase(Locale.ROOT);
        private final App app;
        private final Instant until;
        private Instant asked;
        private Member approvedBy;
        private boolean isDenied;
        private boolean isUsed;

        Device(App app, Instant until) {
            this.app = app;
            this.until = until;
        }
    }

    Devices(InstantSource clock, Tokens tokens) {
        this.clock = clock;
        this.tokens = tokens;
    }

    /** How long a program has to wait between two questions. */
    public synchronized void interval(Duration pause) {
        interval = pause;
    }

    /** Every code is approved at once in this member's name; null: somebody has to do it. */
    public synchronized void approveByItself(Member member) {
        byItself = member;
    }

    /** The person types the code and agrees; whether there is such a code. */
    public synchronized boolean approve(String userCode, Member member) {
        Optional<Device> device = shown(userCode);
        device.ifPresent(one -> one.approvedBy = member);
        return device.isPresent();
    }

    /** The person types the code and does not agree. */
    public synchronized boolean deny(String userCode) {
        Optional<Device> device = shown(userCode);
        device.ifPresent(one -> one.isDenied = true);
        return device.isPresent();
    }

    synchronized ObjectNode begin(App app, String page) {
        Device device = new Device(app, clock.instant().plus(GOOD_FOR));
        device.approvedBy = byItself;
        String code = Tokens.secret();
        byCode.put(code, device);
        return JsonNodeFactory.instance.objectNode()
                .put("device_code", code)
                .put("user_code", device.userCode)
                .put("verification_url", page)
                .put("expires_in", GOOD_FOR.toSeconds())
                .put("interval", interval.toSeconds());
    }

    synchronized Answer ask(App app, String code) {
        Device device = byCode.get(code);
        Instant now = clock.instant();
        if (device == null || device.app != app) {
            throw new Refused(404);
        }
        if (device.isUsed) {
            throw new Refused(409);
        }
        if (!now.isBefore(device.until)) {
            throw new Refused(410);
        }
        if (device.isDenied) {
            throw new Refused(418);
        }
        boolean tooSoon = device.asked != null && now.isBefore(device.asked.plus(interval).minus(WIRE));
        device.asked = now;
        if (tooSoon) {
            throw new Refused(429);
        }
        if (device.approvedBy == null) {
            throw new Refused(400);
        }
        device.isUsed = true;
        return Answer.json(200, tokens.grant(device.approvedBy));
    }

    synchronized void clear() {
        byCode.clear();
    }

    private Optional<Device> shown(String userCode) {
        return byCode.values()
                .stream()
                .filter(device -> device.userCode.equalsIgnoreCase(userCode.strip()))
                .filter(device -> clock.instant().isBefore(device.until) && !device.isUsed)
                .findFirst();
    }
}
