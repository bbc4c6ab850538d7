package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** A program that calls Trakt and does everything right, unless a header is taken from it. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI origin;
    private final Map<String, String> headers = new LinkedHashMap<>();

    Caller(TraktDouble trakt, String access) {
        this.origin = trakt.address();
        headers.put("User-Agent", "kinorelay-test");
        headers.put("Content-Type", "application/json");
        headers.put("trakt-api-version", "2");
        headers.put("trakt-api-key", TraktDouble.CLIENT_ID);
        if (access != null) {
            headers.put("Authorization", "Bearer " + access);
        }
    }

    record Said(int status, JsonNode json, HttpResponse<String> whole) {

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        long number(String name) {
            return Long.parseLong(header(name));
        }
    }

    Caller with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Said get(String path) {
        return call(HttpRequest.newBuilder(origin.resolve(path)).GET());
    }

    /** Single quotes stand for double ones. */
    Said post(String path, String body) {
        return call(HttpRequest.newBuilder(origin.resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    Said put(String path) {
        return call(HttpRequest.newBuilder(origin.resolve(path)).PUT(HttpRequest.BodyPublishers.ofString("{}")));
    }

    private Said call(HttpRequest.Builder request) {
        headers.forEach(request::setHeader);
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Said(answer.statusCode(), json(answer.body()), answer);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException page) {
            return JSON.missingNode();
        }
    }
}
