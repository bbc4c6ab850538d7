package dev.kinorelay.flow;

import dev.kinorelay.domain.NeedsAttention;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The watched folder on disk: what waits in it, and where files go from there. */
@Component
class Inbox {

    static final String DONE = ".done";
    static final String FAILED = ".failed";
    static final String HELD = ".held";
    /** Files that a plan was made with: they wait until it is applied or dropped. */
    static final String PLANNED = ".planned";
    static final String DISMISSED = ".dismissed";
    /** Files whose runs were cancelled: they may be started again. */
    static final String CANCELLED = ".cancelled";
    private static final String ARRIVING = ".upload";
    private static final String ASIDE = ".opened";
    /** Disks take 255 bytes; some are left for a number and for the ending of a report. */
    private static final int LONGEST_NAME = 220;
    private static final int LONGEST_ENDING = 10;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path root;
    private final Clock clock;

    Inbox(InboxSettings settings, Clock clock) {
        this.root = settings.folder();
        this.clock = clock;
    }

    Path root() {
        return root;
    }

    Path relative(Path file) {
        return root.relativize(file.toAbsolutePath().normalize());
    }

    void create() {
        try {
            Files.createDirectories(root);
            FileSystemUtils.deleteRecursively(root.resolve(ASIDE));
        } catch (IOException denied) {
            throw new NeedsAttention("The inbox folder " + root + " cannot be made: " + denied.getMessage(),
                    "Make it, or set kinorelay.inbox.folder to a folder that can be written.");
        }
    }

    /** Files that lie in the inbox and are not yet taken, by their path below it. */
    List<String> waiting() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(this::relative).filter(Inbox::isVisible)
                    .filter(file -> !ColumnFiles.isOne(file))
                    .map(Path::toString).sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new NeedsAttention("The inbox folder " + root + " cannot be read: " + unreadable.getMessage(),
                    "Check that the folder is there and that Kinorelay may read it.");
        }
    }

    static boolean isVisible(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    /** Moves a file into .done, .failed or .held below its own folders, under a name no later file can overwrite. */
    Path settle(Path file, String place) throws IOException {
        var relative = ownFolders(relative(file));
        var folder = relative.getParent() == null ? root.resolve(place)
                : root.resolve(place).resolve(relative.getParent());
        Files.createDirectories(folder);
        return moveNew(file, folder, LocalDateTime.now(clock).format(STAMP) + "-" + file.getFileName());
    }

    /** The folders a person put the file into, whichever of the inbox's own it waits in. */
    static Path ownFolders(Path relative) {
        boolean waits = relative.getNameCount() > 1 && (relative.startsWith(HELD) || relative.startsWith(PLANNED)
                || relative.startsWith(DONE) || relative.startsWith(CANCELLED));
        return waits ? relative.subpath(1, relative.getNameCount()) : relative;
    }

    /** The file that was put into .done last, of those that are wanted. */
    Optional<Path> lastDone(Predicate<Path> wanted) throws IOException {
        var done = root.resolve(DONE);
        if (Files.notExists(done)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(done)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".report.csv") && wanted.test(file))
                    .max(Comparator.comparing(file -> file.getFileName().toString()));
        }
    }

    /** The name a file had before it was stamped on its way. */
    static String plainName(Path stamped) {
        return stamped.getFileName().toString().replaceFirst("^\\d{8}-\\d{6}-", "");
    }

    /** A folder of its own for what an archive holds. */
    Path aside() throws IOException {
        Files.createDirectories(root.resolve(ASIDE));
        return Files.createTempDirectory(root.resolve(ASIDE), "archive");
    }

    /** Holds a file of an archive below the folders the archive lies in, under its own name there. */
    Path holdMember(Path archive, String name, Path file) throws IOException {
        var folders = ownFolders(relative(archive)).getParent();
        var folder = folders == null ? root.resolve(HELD) : root.resolve(HELD).resolve(folders);
        Files.createDirectories(folder);
        return moveNew(file, folder,
                LocalDateTime.now(clock).format(STAMP) + "-" + InboxFolder.safeName(name.replace('/', '-')));
    }

    /** Puts a held file back under the folders that settle its question. */
    Path putBack(Path held, Path folderBelowInbox, String name) throws IOException {
        var folder = root.resolve(folderBelowInbox).normalize();
        if (!folder.startsWith(root)) {
            throw new IllegalArgumentException("Not a folder of the inbox: " + folderBelowInbox);
        }
        Files.createDirectories(folder);
        return moveNew(held, folder, name);
    }

    /** Takes an upload whole or not at all: written aside first, then moved into sight. */
    Path receive(Path folderBelowInbox, String name, InputStream content) throws IOException {
        Files.createDirectories(root.resolve(ARRIVING));
        var aside = Files.createTempFile(root.resolve(ARRIVING), "upload", null);
        try {
            Files.copy(content, aside, StandardCopyOption.REPLACE_EXISTING);
            return putBack(aside, folderBelowInbox, name);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static Path moveNew(Path file, Path folder, String wanted) throws IOException {
        var name = fitting(wanted);
        for (int attempt = 1;; attempt++) {
            var target = folder.resolve(attempt == 1 ? name : numbered(name, attempt));
            try {
                // createFile claims the name: a plain move would overwrite on some systems.
                Files.createFile(target);
                return moveInto(file, target);
            } catch (FileAlreadyExistsException taken) {
                if (attempt == 10_000) {
                    throw taken;
                }
            }
        }
    }

    private static Path moveInto(Path file, Path claimed) throws IOException {
        try {
            return Files.move(file, claimed, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            Files.deleteIfExists(claimed);
            throw failure;
        }
    }

    /** A name no longer than can be written, with its ending kept. */
    private static String fitting(String name) {
        int dot = name.lastIndexOf('.');
        var ending = dot < 1 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot);
        var stem = name.substring(0, name.length() - ending.length());
        while ((stem + ending).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot);
    }
}
