package dev.kinorelay.flow.vault;

import dev.kinorelay.domain.NeedsAttention;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The keys of the household: the one given by a setting, else the one in a file beside the ledger; and the one before it. */
@Component
class KeyRing {

    private static final String FILE = "secret.key";

    private final Optional<Seal> given;
    private final Optional<Seal> old;
    private final Path file;
    private Optional<Seal> filed = Optional.empty();

    KeyRing(@Value("${kinorelay.secret.key:}") String given, @Value("${kinorelay.secret.key.old:}") String old,
            @Value("${kinorelay.data}") Path folder) {
        this.given = seal(given);
        this.old = seal(old);
        this.file = folder.resolve(FILE);
    }

    private static Optional<Seal> seal(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Seal.of(text));
    }

    /** The key that new secrets are sealed with; made when there is none. */
    Seal current() {
        return given.or(this::inTheFile).orElseGet(this::make);
    }

    Optional<Seal> find(String id) {
        return Stream.of(given, old, inTheFile()).flatMap(Optional::stream).filter(seal -> seal.id().equals(id))
                .findFirst();
    }

    private synchronized Optional<Seal> inTheFile() {
        if (filed.isEmpty() && Files.exists(file)) {
            try {
                filed = seal(Files.readString(file));
            } catch (IOException trouble) {
                throw new NeedsAttention("The key of the secrets, " + file + ", cannot be read (" + trouble + ").",
                        "Let the user that runs Kinorelay read it.");
            }
        }
        return filed;
    }

    private synchronized Seal make() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String text = Base64.getEncoder().encodeToString(random);
        try {
            write(text + "\n");
        } catch (IOException trouble) {
            throw new NeedsAttention("The key of the secrets, " + file + ", cannot be written (" + trouble + ").",
                    "Let the user that runs Kinorelay write in the data folder, or set KINORELAY_SECRET_KEY.");
        }
        filed = seal(text);
        return filed.orElseThrow();
    }

    /** Readable by its owner alone from its first byte on, and whole or not there. */
    private void write(String text) throws IOException {
        var fresh = file.resolveSibling(FILE + ".new");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownersAlone());
        try (var channel = Files.newByteChannel(fresh, StandardOpenOption.WRITE, StandardOpenOption.SYNC)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private FileAttribute<?>[] ownersAlone() throws IOException {
        return Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(
                        "rw-------"))}
                : new FileAttribute<?>[0];
    }
}
