package dev.kinorelay.service.tmdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A gateway without pace or breaker, straight to the double. */
final class Wire implements Gateway {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public Response call(Request request) {
        var http = HttpRequest.newBuilder(request.address()).timeout(Duration.ofSeconds(5));
        request.headers().forEach(http::header);
        try {
            HttpResponse<byte[]> answer = client.send(http.build(), BodyHandlers.ofByteArray());
            boolean isJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
            if (answer.statusCode() == 429 || answer.statusCode() >= 500
                    || answer.statusCode() < 300 && isJson == request.isPicture()) {
                throw later();
            }
            Map<String, String> headers = new HashMap<>();
            answer.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
            return new Response(answer.statusCode(), headers, isJson ? json(answer.body())
                    : request.isPicture() && answer.statusCode() < 300 ? BinaryNode.valueOf(answer.body())
                            : MissingNode.getInstance());
        } catch (IOException broken) {
            throw later();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw later();
        }
    }

    private static JsonNode json(byte[] body) throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new IOException(broken);
        }
    }

    private static TryLater later() {
        return new TryLater("tmdb is busy or down.", Duration.ofMinutes(1));
    }
}
