package dev.kinorelay.flow;

import dev.kinorelay.domain.NeedsAttention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The YAML that says what the columns of a table mean: beside it under its own name, or as columns.yaml in its folder or one
 * above. It stays where it lies, for the next table.
 */
@Component
class ColumnFiles {

    private static final String ENDING = ".yaml";
    private static final String SHARED = "columns.yaml";
    private static final Pattern BESIDE = Pattern.compile(".+\\.(csv|tsv|tab|txt)\\.yaml");
    private static final int LARGEST = 64 * 1024;
    private final Path root;

    ColumnFiles(InboxSettings settings) {
        this.root = settings.folder();
    }

    /** What was found; {@code own}: for this very table. */
    record Found(String text, boolean own) {}

    static boolean isOne(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.equals(SHARED) || BESIDE.matcher(name).matches();
    }

    /** For a file by its path below the inbox, wherever it waits. */
    Optional<Found> of(String relative) throws IOException {
        var own = Inbox.ownFolders(Path.of(relative).normalize());
        for (var folder = own.getParent();; folder = folder.getParent()) {
            var at = folder == null ? root : root.resolve(folder);
            for (var candidate : new String[]{Inbox.plainName(own) + ENDING, SHARED}) {
                if (at.startsWith(root) && Files.isRegularFile(at.resolve(candidate))) {
                    return Optional.of(new Found(text(at.resolve(candidate)), !candidate.equals(SHARED)));
                }
            }
            if (folder == null) {
                return Optional.empty();
            }
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new NeedsAttention(file.getFileName() + " is too long to say what columns mean",
                    "Take out what is no key; the documentation has those there are.");
        }
        return Files.readString(file);
    }
}
