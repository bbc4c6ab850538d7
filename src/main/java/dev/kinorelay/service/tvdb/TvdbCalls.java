package dev.kinorelay.service.tvdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.service.Cache;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Told;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks TheTVDB with the token of the login, opens the envelope, and remembers what was in it. */
@Component
final class TvdbCalls {

    private static final Account US = Account.household(TvdbLookup.SERVICE);

    private final TvdbSettings settings;
    private final TvdbLogin login;
    private final Gateway gateway;
    private final Cache cache;

    TvdbCalls(TvdbSettings settings, TvdbLogin login, Gateway gateway, Cache cache) {
        this.settings = settings;
        this.login = login;
        this.gateway = gateway;
        this.cache = cache;
    }

    /** What the envelope holds: an object, or a list that is not empty. */
    Optional<JsonNode> get(String path, Duration keeps) {
        return cache.get(US.service(), path, keeps, () -> ask(path));
    }

    /** The same as it is at this moment. */
    Optional<JsonNode> now(String path) {
        return ask(path);
    }

    private Optional<JsonNode> ask(String path) {
        String token = login.token();
        Response answer = gateway.call(read(path, token));
        if (answer.status() == 401) {
            answer = gateway.call(read(path, login.inPlaceOf(token)));
        }
        if (answer.status() == 400 || answer.status() == 404) {
            return none(answer);
        }
        if (!answer.isGood()) {
            throw TvdbTrouble.of(answer);
        }
        JsonNode inside = answer.json().path("data");
        if (!"success".equals(Told.text(answer.json().path("status"))) || inside.isValueNode() && !inside.isNull()) {
            throw TvdbTrouble.nonsense("its envelope is not one of success");
        }
        return inside.isEmpty() ? Optional.empty() : Optional.of(inside);
    }

    /** It does not know the title; what does not come in its envelope is not its word. */
    private static Optional<JsonNode> none(Response answer) {
        if (!"failure".equals(Told.text(answer.json().path("status")))) {
            throw TvdbTrouble.of(answer);
        }
        return Optional.empty();
    }

    private Request read(String path, String token) {
        URI address = URI.create(settings.url().toString().replaceFirst("/+$", "") + path);
        return Request.read(US, address).with("Authorization", "Bearer " + token);
    }
}
