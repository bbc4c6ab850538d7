package dev.kinorelay.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kinorelay.domain.TryLater;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
            HttpResponse<String> answer = client.send(asHttp(request), BodyHandlers.ofString());
            if (answer.statusCode() == 429) {
                throw TryLater.told(request.account().service() + " asks for a pause.", pause(answer));
            }
            if (answer.statusCode() >= 500) {
                throw lost(request);
            }
            Map<String, String> headers = new HashMap<>();
            answer.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
            return new Response(answer.statusCode(), headers, json(request, answer));
        } catch (IOException broken) {
            throw lost(request);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw lost(request);
        }
    }

    private static JsonNode json(Request request, HttpResponse<String> answer) {
        boolean good = answer.statusCode() < 300;
        if (good && !answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
            throw lost(request);
        }
        try {
            JsonNode json = answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body());
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

    private static Duration pause(HttpResponse<String> answer) {
        return Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElse(1));
    }

    private static TryLater lost(Request request) {
        return request.isRead()
                ? new TryLater(request.account().service() + " broke off the connection.", Duration.ofMinutes(1))
                : TryLater.withoutAnswer(request.account().service() + " broke off the connection.");
    }
}
