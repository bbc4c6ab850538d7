package dev.kinorelay.flow.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The services whose folders hold a look-up. */
final class LookupFolders {

    private static final Path SERVICES = Path.of("src/main/java/dev/kinorelay/service");

    private LookupFolders() {}

    static Set<String> names() {
        try (var files = Files.walk(SERVICES)) {
            return files.filter(file -> file.toString().endsWith(".java") && isLookup(file))
                    .map(file -> SERVICES.relativize(file).getName(0).toString())
                    .collect(Collectors.toSet());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static boolean isLookup(Path file) {
        try {
            return Files.readString(file).matches("(?s).*implements [\\w, ]*\\bLookup\\b.*");
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
