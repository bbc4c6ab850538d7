package dev.kinorelay.service.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.service.Cache;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Asks TMDb, once for what the cache still knows. An answer of the wrong shape is trouble and is not remembered. */
@Component
final class TmdbCalls {

    static final String SERVICE = "tmdb";
    private static final Account HOUSEHOLD = Account.household(SERVICE);
    /** The resource is not there: the id was never given, or it moved, or was merged into another. */
    private static final int GONE = 34;

    private final TmdbSettings settings;
    private final TmdbKey key;
    private final Gateway gateway;
    private final Cache cache;

    TmdbCalls(TmdbSettings settings, TmdbKey key, Gateway gateway, Cache cache) {
        this.settings = settings;
        this.key = key;
        this.gateway = gateway;
        this.cache = cache;
    }

    /** One question: its name in the cache, its path with what is asked along with it, and what an answer must look like. */
    record Question(String name, String path, Duration keeps, Predicate<JsonNode> isAnswered) {}

    Optional<JsonNode> ask(Question question) {
        return cache.get(SERVICE, question.name(), question.keeps(), () -> answer(question));
    }

    /** What is there now, whatever it is. */
    Response fresh(String path) {
        String spoken = path + (path.contains("?") ? "&" : "?") + "language=" + coded(settings.language());
        return gateway.call(key.sign(Request.read(HOUSEHOLD, URI.create(settings.url() + spoken))));
    }

    private Optional<JsonNode> answer(Question question) {
        Response answer = fresh(question.path());
        if (answer.status() == 404 && answer.json().path("status_code").asInt() == GONE) {
            return Optional.empty();
        }
        if (!answer.isGood()) {
            throw TmdbTrouble.of(answer);
        }
        if (!answer.json().isObject() || !question.isAnswered().test(answer.json())) {
            throw TmdbTrouble.nonsense("it lacks what was asked for (" + question.name().replaceFirst(":.*", "") + ")");
        }
        return Optional.of(Slim.of(answer.json()));
    }

    /** Empty when it is gone. */
    Optional<byte[]> picture(String size, String file) {
        Response answer = gateway.call(Request.picture(HOUSEHOLD,
                URI.create(settings.pictures() + "/" + size + "/" + coded(file))));
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!answer.isGood()) {
            throw TmdbTrouble.of(answer);
        }
        return answer.bytes();
    }

    static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
