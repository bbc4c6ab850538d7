package dev.kinorelay.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone who is logged in on the page and has made an API key there. */
public final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("krk_[A-Za-z0-9_-]+");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String address;
    private String key;

    private Visitor(String address, String key) {
        this.address = address;
        this.key = key;
    }

    /** Somebody who made a key in an earlier life of the program. */
    public static Visitor at(Program program, String key) {
        return new Visitor(program.address(), key);
    }

    public static Visitor at(Program program) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(program.address(), null);
        visitor.post("/login", "/login", Map.of("username", "admin", "password", Program.PASSWORD));
        visitor.key = found(KEY, visitor.post("/settings", "/settings/keys", Map.of("name", "benchmark")), 0);
        return visitor;
    }

    /** A page as the browser gets it, whole. */
    public String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(address + path)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.uri().getPath().equals("/login") && !path.equals("/login")) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " at " + answer.uri());
        }
        return answer.body();
    }

    public JsonNode api(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + key)
                .build();
        return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    public String key() {
        return key;
    }

    /** Tells the API to do something; what it answered. */
    public JsonNode command(String path, Object body) throws IOException, InterruptedException {
        return command(path, "application/json",
                HttpRequest.BodyPublishers.ofString(body == null ? "" : JSON.writeValueAsString(body)));
    }

    public JsonNode command(String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .POST(body)
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private String post(String formAt, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = "_csrf=" + encoded(found(TOKEN, page(formAt), 1)) + fields.entrySet()
                .stream()
                .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining());
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static String found(Pattern pattern, String text, int group) {
        Matcher match = pattern.matcher(text);
        if (!match.find()) {
            throw new IllegalStateException("No " + pattern + " in\n" + text);
        }
        return match.group(group);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
