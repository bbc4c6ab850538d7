package dev.kinorelay.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The calls of the command line to the REST API. */
final class Calls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String address;
    private final String key;

    Calls(String address, String key) {
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        this.key = key;
    }

    /** The file is there whole or not at all, and takes the place of none. */
    String export(Path file) throws IOException, InterruptedException {
        if (Files.exists(file)) {
            throw new IOException(file + " is there already. Name another file.");
        }
        Path whole = file.toAbsolutePath();
        Path aside = Files.createTempFile(whole.getParent(), ".kinorelay", ".part");
        try {
            HttpResponse<InputStream> answer = asked("GET", "/api/v1/export", BodyPublishers.noBody());
            try (InputStream content = answer.body()) {
                Files.copy(content, aside, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(aside, whole);
            return file + " holds everything (" + Files.size(file) / 1024
                    + " KB). The key of the secrets is not in it.";
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    String bring(Path file) throws IOException, InterruptedException {
        if (!Files.isReadable(file)) {
            throw new IOException(file + " cannot be read.");
        }
        return told(asked("POST", "/api/v1/restore", BodyPublishers.ofFile(file))).path("next").asText();
    }

    /** Each account in turn; what is in the way of one is said after all were asked. */
    String refreshTokens() throws IOException, InterruptedException {
        List<String> well = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (JsonNode account : told(asked("GET", "/api/v1/accounts", BodyPublishers.noBody()))) {
            String name = account.path("person").asText() + "/" + account.path("name").asText();
            try {
                well.add(name + ": " + told(asked("POST", "/api/v1/accounts/" + name + "/renew",
                        BodyPublishers.noBody())).path("connectedTo").asText());
            } catch (IOException refused) {
                faults.add(name + ": " + refused.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            well.addAll(faults);
            throw new IOException(String.join("\n", well));
        }
        return well.isEmpty() ? "No account is connected." : String.join("\n", well);
    }

    String backup() throws IOException, InterruptedException {
        JsonNode made = told(asked("POST", "/api/v1/backups", BodyPublishers.noBody()));
        return made.path("name").asText() + " is made (" + made.path("bytes").asLong() / 1024 + " KB).";
    }

    private HttpResponse<InputStream> asked(String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/octet-stream")
                .method(method, body)
                .build();
        HttpResponse<InputStream> answer;
        try {
            answer = http.send(request, BodyHandlers.ofInputStream());
        } catch (ConnectException nobody) {
            throw new IOException("Nobody answers at " + address + ". Start Kinorelay, or set KINORELAY_URL.", nobody);
        }
        if (answer.statusCode() / 100 != 2) {
            throw refused(answer);
        }
        return answer;
    }

    private URI uri(String path) throws IOException {
        try {
            URI whole = URI.create(address + path);
            if (whole.getHost() != null && whole.getScheme().matches("https?")) {
                return whole;
            }
        } catch (IllegalArgumentException noAddress) {
            throw new IOException("KINORELAY_URL is no address: " + address, noAddress);
        }
        throw new IOException("KINORELAY_URL is no address: " + address);
    }

    private static IOException refused(HttpResponse<InputStream> answer) throws IOException {
        if (answer.statusCode() == 401) {
            return new IOException("The key in KINORELAY_API_KEY is not known there.");
        }
        try {
            JsonNode problem = told(answer);
            return new IOException(problem.path("detail").asText("It was refused.") + " "
                    + problem.path("remedy").asText(""));
        } catch (com.fasterxml.jackson.core.JsonProcessingException strange) {
            return new IOException("The answer was " + answer.statusCode() + ", and not from Kinorelay.", strange);
        }
    }

    private static JsonNode told(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            return JSON.readTree(body);
        }
    }
}
