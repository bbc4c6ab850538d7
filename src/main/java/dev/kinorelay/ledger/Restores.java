package dev.kinorelay.ledger;

import dev.kinorelay.domain.NeedsAttention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Lays a ledger ready to take the place of this one at the next start. */
@Component
public class Restores {

    /** Room that stays free whatever is brought, so that the ledger in use can go on. */
    private static final long SPARE = 64L << 20;

    private final LedgerFolder folder;

    Restores(LedgerFolder folder) {
        this.folder = folder;
    }

    /** The data folder. */
    public Path folder() {
        return folder.path();
    }

    /** A new file, on the ledger's own disk, to receive what is brought; who asked for it deletes it. */
    public Path aside() throws IOException {
        return Files.createTempFile(folder.path(), ".restore", ".part");
    }

    /** How many bytes may be brought before the disk is too full. */
    public long room() throws IOException {
        return Math.max(0, folder.room() - SPARE);
    }

    /** Checks the ledger in this file and moves it to where the next start finds it; answers the version of its schema. */
    public String lay(Path brought) throws IOException {
        LedgerCopy copy = new LedgerCopy(brought);
        String version = copy.checked("The ledger you brought");
        try {
            copy.alone();
        } catch (SQLException trouble) {
            throw new NeedsAttention("The ledger you brought cannot be made ready (" + trouble.getMessage() + ").",
                    "Take another backup.");
        }
        LedgerCopy.force(brought);
        Files.move(brought, folder.restore(), StandardCopyOption.ATOMIC_MOVE);
        return version;
    }
}
