package dev.kinorelay.ledger;

import dev.kinorelay.domain.NeedsAttention;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Copies of the ledger, made while it is used, in the folder backups beside it. */
@Component
@DependsOnDatabaseInitialization
public class Backups {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Pattern OURS = Pattern.compile("kinorelay-(\\d{8})-\\d{6}(-\\d+)?\\.db");
    private static final String ASIDE = ".copy";
    private static final String REMEDY = "Make room on its disk and see that Kinorelay may write there.";

    private final LedgerFolder folder;
    private final DataSource reader;
    private final Clock clock;

    /** A copy that is there to stay until its turn to go has come. */
    public record Backup(String name, Instant made, long bytes) {}

    @Autowired
    Backups(LedgerFolder folder, @Qualifier("reader") DataSource reader, ObjectProvider<Clock> clock) {
        this(folder, reader, clock.getIfAvailable(Clock::systemDefaultZone));
    }

    Backups(LedgerFolder folder, DataSource reader, Clock clock) {
        this.folder = folder;
        this.reader = reader;
        this.clock = clock;
    }

    /** Newest first; also the ledgers that were replaced by a restored one. */
    public List<Backup> all() {
        if (Files.notExists(folder.backups())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.backups())) {
            return files.filter(file -> file.toString().endsWith(".db") && Files.isRegularFile(file))
                    .map(Backups::backup)
                    .sorted(Comparator.comparing(Backup::made).thenComparing(Backup::name).reversed())
                    .toList();
        } catch (IOException trouble) {
            throw cannot(trouble);
        }
    }

    /** A copy for one use, and the version of its schema. */
    public record Copy(Path file, String schema) {}

    /** Makes one now: written aside, and under its name only when it is whole. */
    public Backup make() {
        try {
            Files.createDirectories(folder.backups());
            Path aside = aside(folder.backups()).file();
            try {
                Path file = free(folder.backups(), "kinorelay-" + LocalDateTime.now(clock).format(STAMP));
                return backup(Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE));
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException trouble) {
            throw cannot(trouble);
        }
    }

    /** A copy as of now for one use, which who asked for it deletes. */
    public Copy copy() {
        try {
            return aside(folder.path());
        } catch (IOException trouble) {
            throw cannot(trouble);
        }
    }

    /** Keeps what was made on the newest day, and the last of each of so many days; what a restore replaced stays. */
    public void tidy(int days) {
        try {
            forgetHalves(folder.path());
            forgetHalves(folder.backups());
            Set<String> kept = new HashSet<>();
            Set<LocalDate> seen = new TreeSet<>();
            for (Backup backup : all()) {
                Matcher name = OURS.matcher(backup.name());
                if (name.matches()) {
                    LocalDate day = LocalDate.parse(name.group(1), DateTimeFormatter.BASIC_ISO_DATE);
                    boolean newestDay = seen.isEmpty() || seen.size() == 1 && seen.contains(day);
                    if (seen.add(day) && seen.size() <= days || newestDay) {
                        kept.add(backup.name());
                    } else {
                        Files.deleteIfExists(folder.backups().resolve(backup.name()));
                    }
                }
            }
        } catch (IOException trouble) {
            throw cannot(trouble);
        }
    }

    /** What a sudden end in the middle of a copy left behind; no copy takes a day. */
    private void forgetHalves(Path where) throws IOException {
        if (Files.notExists(where)) {
            return;
        }
        Instant old = clock.instant().minus(Duration.ofDays(1));
        try (DirectoryStream<Path> halves = Files.newDirectoryStream(where, ASIDE + "*")) {
            for (Path half : halves) {
                if (Files.getLastModifiedTime(half).toInstant().isBefore(old)) {
                    Files.deleteIfExists(half);
                }
            }
        }
    }

    /** A backup that cannot be restored is none: it is checked before it counts. */
    private Copy aside(Path where) throws IOException {
        Path aside = Files.createTempFile(where, ASIDE, ".part");
        boolean whole = false;
        try (Connection connection = reader.getConnection()) {
            Copy copy = new Copy(aside, LedgerCopy.of(connection, aside).checked("The copy of the ledger"));
            whole = true;
            return copy;
        } catch (SQLException trouble) {
            throw LedgerTrouble.of("backup", trouble);
        } finally {
            if (!whole) {
                Files.deleteIfExists(aside);
            }
        }
    }

    private static Path free(Path folder, String name) {
        Path file = folder.resolve(name + ".db");
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(name + "-" + number + ".db");
        }
        return file;
    }

    private static Backup backup(Path file) {
        try {
            return new Backup(file.getFileName().toString(), Files.getLastModifiedTime(file).toInstant(),
                    Files.size(file));
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        }
    }

    private NeedsAttention cannot(IOException trouble) {
        return new NeedsAttention("The backups in " + folder.backups() + " cannot be looked after (" + trouble + ").",
                REMEDY);
    }
}
