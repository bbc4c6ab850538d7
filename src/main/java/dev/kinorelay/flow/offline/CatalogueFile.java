package dev.kinorelay.flow.offline;

import dev.kinorelay.ledger.CatalogueFiles.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A file of the catalogue as it lies there: told apart from another of the same name by its size and time. */
record CatalogueFile(String name, Path path, long size, Instant stamp) {

    /** Null when there is none. */
    static CatalogueFile in(Path folder, String name) throws IOException {
        var path = folder.resolve(name);
        return Files.isRegularFile(path)
                ? new CatalogueFile(name, path, Files.size(path),
                        Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.MILLIS))
                : null;
    }

    boolean isThatOf(Progress progress) {
        return progress.size() == size && progress.stamp().equals(stamp);
    }

    /** How it is to be read now: on from where it was, if it is the same file as then. */
    Progress wanted(Progress before) {
        boolean whole = before != null && before.whole();
        return before != null && isThatOf(before)
                ? new Progress(name, size, stamp, before.taken(), before.unusable(), !before.done(), before.done(),
                        whole, stamp)
                : new Progress(name, size, stamp, 0, 0, true, false, whole, stamp);
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }
}
