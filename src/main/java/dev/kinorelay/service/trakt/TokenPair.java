package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** An access token and the refresh token that, once, fetches the next pair. Times are seconds since 1970, as Trakt tells them. */
record TokenPair(String access, String refresh, long created, long expires) {

    static final String ACCESS = "access_token";
    static final String REFRESH = "refresh_token";
    static final String CREATED = "created_at";
    static final String EXPIRES = "expires_at";

    /** Believes how long Trakt says a token lives, for that was changed more than once. */
    static Optional<TokenPair> of(JsonNode json, Clock clock) {
        String access = json.path(ACCESS).asText("");
        String refresh = json.path(REFRESH).asText("");
        long life = json.path("expires_in").asLong();
        if (access.isBlank() || refresh.isBlank() || life <= 0) {
            return Optional.empty();
        }
        long created = json.path(CREATED).asLong(clock.instant().getEpochSecond());
        return Optional.of(new TokenPair(access, refresh, created, created + life));
    }

    Map<String, String> fields() {
        return Map.of(ACCESS, access, REFRESH, refresh, CREATED, Long.toString(created), EXPIRES,
                Long.toString(expires));
    }

    @Override
    public String toString() {
        return "a pair of tokens";
    }
}
