package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who may call for whom, and until when. A refresh token is good once, and takes the access token it came with along. */
public final class Tokens {

    private final InstantSource clock;
    private final Map<String, Pair> byAccess = new HashMap<>();
    private final Map<String, Pair> byRefresh = new HashMap<>();
    private Duration life = Duration.ofDays(7);
    private int refreshes;

    private record Pair(String access, String refresh, Member member, Instant until) {}

    Tokens(InstantSource clock) {
        this.clock = clock;
    }

    /** How long tokens made from now on are good. */
    public synchronized void life(Duration other) {
        life = other;
    }

    /** How often a pair was made from another. */
    public synchronized int refreshes() {
        return refreshes;
    }

    /** A new pair, as Trakt answers it. */
    public synchronized ObjectNode grant(Member member) {
        Instant now = clock.instant();
        Pair pair = new Pair(secret(), secret(), member, now.plus(life));
        byAccess.put(pair.access(), pair);
        byRefresh.put(pair.refresh(), pair);
        return JsonNodeFactory.instance.objectNode()
                .put("access_token", pair.access())
                .put("token_type", "bearer")
                .put("expires_in", life.toSeconds())
                .put("refresh_token", pair.refresh())
                .put("scope", "public")
                .put("created_at", now.getEpochSecond());
    }

    synchronized Optional<ObjectNode> refresh(String token) {
        Pair old = byRefresh.remove(token);
        if (old == null) {
            return Optional.empty();
        }
        byAccess.remove(old.access());
        refreshes++;
        return Optional.of(grant(old.member()));
    }

    synchronized Optional<Member> owner(String access) {
        return Optional.ofNullable(byAccess.get(access))
                .filter(pair -> clock.instant().isBefore(pair.until()))
                .map(Pair::member);
    }

    synchronized void revoke(String token) {
        Pair pair = byAccess.containsKey(token) ? byAccess.get(token) : byRefresh.get(token);
        if (pair != null) {
            byAccess.remove(pair.access());
            byRefresh.remove(pair.refresh());
        }
    }

    /** All access tokens of a member die at once; what refreshes them lives on. */
    public synchronized void expire(Member member) {
        byAccess.values().removeIf(pair -> pair.member() == member);
    }

    /** Another app took the member's one place, or the member threw this one out. */
    public synchronized void throwOut(Member member) {
        expire(member);
        byRefresh.values().removeIf(pair -> pair.member() == member);
    }

    synchronized void clear() {
        byAccess.clear();
        byRefresh.clear();
    }

    static String secret() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}
