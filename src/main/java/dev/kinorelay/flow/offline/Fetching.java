package dev.kinorelay.flow.offline;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Catalogue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Fetches the files of a catalogue, one after the other. */
@Component
class Fetching {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    void fetch(Catalogue catalogue, Advance now) {
        // Made and closed each time: it is needed once in months, and keeps threads.
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            Files.createDirectories(catalogue.folder());
            for (String name : catalogue.files()) {
                if (!now.isStopped()) {
                    now.at(name);
                    new Download(URI.create(catalogue.source() + "/" + name), catalogue.folder().resolve(name), now)
                            .by(client);
                }
            }
        } catch (IOException broken) {
            String why = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
            throw new NeedsAttention("Fetching " + now.file() + " from " + catalogue.source() + " broke off (" + why
                    + ")", "Start it again later; it goes on where it was.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
