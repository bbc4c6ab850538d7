package dev.kinorelay.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a killed program left of its ledger. Looking at the files themselves would tidy them up, for whoever closes SQLite's last
 * connection writes the log back into the file; so a copy is looked at, and where the ledger was watched until the kill, the
 * files are put back as they were before the watcher let go.
 */
final class Wreck {

    private static final String SHARED_MEMORY = "-shm";

    private final Path folder;
    private final Path copy;

    private Wreck(Path folder, Path copy) {
        this.folder = folder;
        this.copy = copy;
    }

    /** To be called when the program is dead, and before a watcher's connection is closed. */
    static Wreck of(Path folder) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("wreck").resolve("data"));
        for (Path old : files(copy)) {
            Files.delete(old);
        }
        for (Path file : files(LedgerGate.file(folder).getParent())) {
            if (!file.toString().endsWith(SHARED_MEMORY)) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return new Wreck(folder, copy);
    }

    /** Lets the watcher go without a trace. */
    void putBack(LedgerGate watcher) throws IOException, SQLException {
        watcher.close();
        for (Path file : files(LedgerGate.file(folder).getParent())) {
            Files.delete(file);
        }
        for (Path file : files(copy)) {
            Files.copy(file, LedgerGate.file(folder).resolveSibling(file.getFileName()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Looks at the copy; after {@link #putBack}, for that needs it untouched. */
    long count(String query) throws SQLException {
        if (!Files.exists(LedgerGate.file(folder.resolve("wreck")))) {
            return 0;
        }
        try (LedgerGate gate = LedgerGate.at(folder.resolve("wreck"))) {
            return gate.count(query);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return new ArrayList<>(
                    all.filter(file -> file.getFileName().toString().startsWith("kinorelay.db")).toList());
        } catch (UncheckedIOException trouble) {
            throw trouble.getCause();
        }
    }
}
