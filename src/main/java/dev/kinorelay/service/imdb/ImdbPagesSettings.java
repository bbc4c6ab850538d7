package dev.kinorelay.service.imdb;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How IMDb's pages are visited. {@code browser}: the program, found in the usual places when it is not named;
 * {@code agent}: what it calls itself, its own name when empty; {@code patience}: how long one page may take; {@code pause}:
 * until a file that is being made is looked for again.
 */
@ConfigurationProperties("kinorelay.imdb.pages")
record ImdbPagesSettings(@DefaultValue("https://www.imdb.com") URI url, Path browser, @DefaultValue("") String agent,
        @DefaultValue("300") int daily, @DefaultValue("15s") Duration patience, @DefaultValue("4s") Duration pause,
        @DefaultValue({
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
                "--disable-background-networking", "--disable-component-update",
                "--disable-sync"}) List<String> flags) {

    private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome", "/snap/bin/chromium", "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    Optional<Path> program() {
        Stream<Path> places = browser == null || browser.toString().isBlank() ? USUAL_PLACES.stream().map(Path::of)
                : Stream.of(browser);
        return places.filter(Files::isExecutable).findFirst();
    }

    String address(String path) {
        return url.toString().replaceFirst("/$", "") + path;
    }
}
