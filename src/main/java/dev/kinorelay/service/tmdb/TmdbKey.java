package dev.kinorelay.service.tmdb;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Request;
import java.net.URI;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The household's key, from Kinorelay's settings or under the name other programs use. Both kinds of key will do. */
@Component
final class TmdbKey {

    static final String FIELD = "kinorelay.tmdb.key";

    private final String key;

    TmdbKey(TmdbSettings settings, Environment environment) {
        String own = settings.key();
        String found = own == null || own.isBlank() ? environment.getProperty("TMDB_API_KEY") : own;
        key = found == null ? "" : found.strip();
    }

    Optional<NeedsAttention> hindrance() {
        return key.isEmpty() ? Optional.of(TmdbTrouble.noKey()) : Optional.empty();
    }

    /** The long read token travels in a header; the short key knows no other way than the address. */
    Request sign(Request request) {
        if (key.isEmpty()) {
            throw TmdbTrouble.noKey();
        }
        if (isToken()) {
            return request.with("Authorization", "Bearer " + key);
        }
        String address = request.address().toString();
        return new Request(request.account(), request.isRead(), request.method(),
                URI.create(address + (address.contains("?") ? "&" : "?") + "api_key=" + TmdbCalls.coded(key)),
                request.headers(), request.body());
    }

    private boolean isToken() {
        return key.startsWith("eyJ") && key.contains(".");
    }

    @Override
    public String toString() {
        return key.isEmpty() ? "no key" : "a key";
    }
}
