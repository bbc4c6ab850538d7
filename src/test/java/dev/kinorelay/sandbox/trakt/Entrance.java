package dev.kinorelay.sandbox.trakt;

import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import java.time.InstantSource;
import java.util.Optional;

/** What a call has to bring before anybody looks at what it wants. */
final class Entrance {

    private static final String BEARER = "Bearer ";

    private final InstantSource clock;
    private final App app;
    private final Tokens tokens;
    private final Rates rates;

    Entrance(InstantSource clock, App app, Tokens tokens, Rates rates) {
        this.clock = clock;
        this.app = app;
        this.tokens = tokens;
        this.rates = rates;
    }

    /** In whose name it comes; nobody's where {@code mayBeAnybody}. */
    Optional<Member> letIn(Call call, boolean mayBeAnybody) {
        if (call.header("user-agent").isBlank() || !call.header("trakt-api-version").equals("2") || app.isGone()
                || !call.header("trakt-api-key").equals(app.id())) {
            throw new Refused(403);
        }
        if (call.isWrite() && !call.header("content-type").startsWith("application/json")) {
            throw new Refused(412);
        }
        String bearer = call.header("authorization");
        Optional<Member> member = bearer.startsWith(BEARER) ? tokens.owner(bearer.substring(BEARER.length()))
                : Optional.empty();
        if (member.isEmpty() && (!mayBeAnybody || !bearer.isEmpty())) {
            throw new Refused(
                    Answer.empty(401).with("WWW-Authenticate", "Bearer realm=\"Trakt\", error=\"invalid_token\""));
        }
        count(call, member);
        if (member.filter(Member::isLocked).isPresent()) {
            throw new Refused(Answer.empty(423).with("X-Account-Locked", true).with("X-Account-Deactivated", false));
        }
        return member;
    }

    private void count(Call call, Optional<Member> member) {
        String who = member.map(Member::name).orElse("app " + app.id());
        if (call.isWrite()) {
            rates.write(who, clock.instant());
        } else {
            rates.read(who, member.isPresent(), clock.instant());
        }
    }
}
