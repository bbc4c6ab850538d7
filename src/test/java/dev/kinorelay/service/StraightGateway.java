package dev.kinorelay.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kinorelay.domain.TryLater;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A gateway without pace or breaker, straight to the double. */
public final class StraightGateway implements Gateway {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public Response call(Request request) {
        try {
            HttpResponse<byte[]> answer = client.send(asHttp(request), BodyHandlers.ofByteArray());
            if (answer.statusCode() == 429) {
                throw TryLater.told(request.account().service() + " asks for a pause.", pause(answer));
            }
            if (answer.statusCode() >= 500 && !(answer.statusCode() == 500 && request.failureSpeaks())) {
                throw lost(request);
            }
            Map<String, String> headers = new HashMap<>();
            answer.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
            return new Response(answer.statusCode(), headers,
                    request.isDocument() && answer.statusCode() < 300 ? BinaryNode.valueOf(answer.body())
                            : request.isPicture() ? picture(request, answer)
                                    : json(request, answer));
        } catch (IOException broken) {
            throw lost(request);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw lost(request);
        }
    }

    private static JsonNode picture(Request request, HttpResponse<byte[]> answer) {
        if (answer.statusCode() < 300 && isJson(answer)) {
            throw lost(request);
        }
        return answer.statusCode() < 300 ? BinaryNode.valueOf(answer.body()) : MissingNode.getInstance();
    }

    private static boolean isJson(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").contains("json");
    }

    private static JsonNode json(Request request, HttpResponse<byte[]> answer) {
        boolean good = answer.statusCode() < 300 && answer.statusCode() != 204;
        if (good && answer.body().length == 0 && !request.isRead()) {
            return MissingNode.getInstance();
        }
        if (good && !isJson(answer)) {
            throw lost(request);
        }
        try {
            String body = new String(answer.body(), StandardCharsets.UTF_8);
            JsonNode json = body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
            if (good && json.isMissingNode()) {
                throw lost(request);
            }
            return json;
        } catch (JsonProcessingException html) {
            if (good) {
                throw lost(request);
            }
            return MissingNode.getInstance();
        }
    }

    private static HttpRequest asHttp(Request request) {
        try {
            var http = HttpRequest.newBuilder(request.address()).timeout(Duration.ofSeconds(5));
            http.header("User-Agent", "Kinorelay/test").header("Content-Type", "application/json");
            request.headers().forEach(http::header);
            return http.method(request.method(), request.body() == null ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(request.body()))).build();
        } catch (JsonProcessingException defect) {
            throw new UncheckedIOException(defect);
        }
    }

    private static Duration pause(HttpResponse<?> answer) {
        return Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElse(1));
    }

    private static TryLater lost(Request request) {
        return request.isRead()
                ? new TryLater(request.account().service() + " broke off the connection.", Duration.ofMinutes(1))
                : TryLater.withoutAnswer(request.account().service() + " broke off the connection.");
    }
}
