package dev.kinorelay.flow;

import dev.kinorelay.domain.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Files whose runs were cancelled: kept aside until a person wants them taken after all. */
@Component
class KeptFiles {

    private final Inbox inbox;

    KeptFiles(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Back to where it was dropped, to be met as a new arrival; false when it is no longer there. */
    boolean putBack(Run run) throws IOException {
        var file = kept(run);
        if (file.isEmpty()) {
            return false;
        }
        var folders = Inbox.ownFolders(inbox.relative(file.get())).getParent();
        inbox.putBack(file.get(), folders == null ? Path.of("") : folders, Inbox.plainName(file.get()));
        return true;
    }

    /** The one kept last under the name the run knew it by; of a file in an archive the archive. */
    private Optional<Path> kept(Run run) throws IOException {
        var kept = inbox.root().resolve(Inbox.CANCELLED);
        if (run.fileName() == null || Files.notExists(kept)) {
            return Optional.empty();
        }
        var wanted = Inbox.ownFolders(Path.of(run.fileName()));
        try (Stream<Path> files = Files.walk(kept)) {
            return files.filter(Files::isRegularFile).filter(file -> wanted.startsWith(plain(file)))
                    .max(Comparator.comparing(file -> file.getFileName().toString()));
        }
    }

    private Path plain(Path file) {
        var own = Inbox.ownFolders(inbox.relative(file));
        return own.resolveSibling(Inbox.plainName(own));
    }
}
