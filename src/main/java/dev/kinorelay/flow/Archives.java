package dev.kinorelay.flow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Opens ZIP archives that were dropped: those of their files that Kinorelay understands are laid aside under names of our own,
 * never under the archive's, and all else is named with the reason. What unpacks to too much is refused.
 */
@Component
class Archives {

    private static final int MAGIC_LENGTH = 4;
    private static final String MAGIC = "PK\u0003\u0004";
    private static final int HEAD = 64 * 1024;
    private static final long SMALL = 10_000_000;

    private final Inbox inbox;
    private final KnownFormats formats;
    private final ArchiveSettings limits;

    Archives(Inbox inbox, KnownFormats formats, ArchiveSettings limits) {
        this.inbox = inbox;
        this.formats = formats;
        this.limits = limits;
    }

    /** A file of an archive: its name there, and where it lies unpacked. */
    record Member(String name, Path file) {}

    /** What was unpacked; {@code words} say what was passed over (null: nothing). Closed, it is gone. */
    record Opened(Path folder, List<Member> members, String words) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Why an archive is of no use, and what to do. */
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        private final String remedy;

        Unfit(String reason, String remedy) {
            super(reason);
            this.remedy = remedy;
        }

        String remedy() {
            return remedy;
        }
    }

    static boolean isArchive(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var head = stream.readNBytes(MAGIC_LENGTH);
            return new String(head, StandardCharsets.ISO_8859_1).equals(MAGIC);
        }
    }

    Opened open(Path file) throws IOException, Unfit {
        var folder = inbox.aside();
        try (var zip = new ZipFile(file.toFile())) {
            var opened = unpacked(zip, folder);
            if (opened.members().isEmpty()) {
                FileSystemUtils.deleteRecursively(folder);
                throw useless(zip, opened.words());
            }
            return opened;
        } catch (ZipException damaged) {
            FileSystemUtils.deleteRecursively(folder);
            throw unreadable(damaged);
        } catch (IOException | Unfit trouble) {
            FileSystemUtils.deleteRecursively(folder);
            throw trouble;
        }
    }

    private Opened unpacked(ZipFile zip, Path folder) throws IOException, Unfit {
        var entries = entries(zip);
        var members = new ArrayList<Member>();
        var passedOver = new ArrayList<String>();
        long room = limits.unpacked().toBytes();
        for (var entry : entries.entrySet()) {
            var why = passOver(zip, entry.getKey(), entry.getValue(), entries);
            if (why == null) {
                var target = folder.resolve(members.size() + ".part");
                room -= unpack(zip, entry.getValue(), target, room);
                members.add(new Member(entry.getKey(), target));
            } else {
                passedOver.add(entry.getKey() + " (" + why + ")");
            }
        }
        return new Opened(folder, members, words(passedOver));
    }

    /** By name, without what archivers add of their own and without one folder around all. */
    private Map<String, ZipEntry> entries(ZipFile zip) throws Unfit {
        if (zip.size() > limits.members()) {
            throw new Unfit("The archive holds " + zip.size() + " files; the limit is " + limits.members(),
                    "If it is right, raise kinorelay.archive.members and drop it again.");
        }
        var entries = new LinkedHashMap<String, ZipEntry>();
        zip.stream().filter(entry -> !entry.isDirectory() && MemberName.isVisible(entry.getName()))
                .sorted(Comparator.comparing(ZipEntry::getName))
                .forEach(entry -> entries.put(MemberName.among(entries.keySet(), entry.getName()), entry));
        return MemberName.withoutCommonFolder(entries);
    }

    /** Null when the file is to be taken. */
    private String passOver(ZipFile zip, String name, ZipEntry entry, Map<String, ZipEntry> all) throws IOException {
        try (var content = zip.getInputStream(entry)) {
            return switch (formats.look(name, content.readNBytes(HEAD), entry.getSize())) {
                case KnownFormats.Finding.Useless useless -> MemberName.clause(useless.reason());
                case KnownFormats.Finding.Recognised known -> known.format().needless(name, all.keySet()).orElse(null);
            };
        }
    }

    private long unpack(ZipFile zip, ZipEntry entry, Path target, long room) throws IOException, Unfit {
        long most = Math.max(SMALL, entry.getCompressedSize() * limits.ratio());
        try (InputStream content = zip.getInputStream(entry); var out = Files.newOutputStream(target)) {
            var chunk = new byte[HEAD];
            long size = 0;
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                if (size > most || size > room) {
                    throw tooLarge(size > most);
                }
                out.write(chunk, 0, read);
            }
            return size;
        }
    }

    private Unfit tooLarge(boolean bomb) {
        return bomb
                ? new Unfit("A file in the archive unpacks to more than " + limits.ratio() + " times its size, which no"
                        + " export does", "If it is right, unpack it and drop the files themselves.")
                : new Unfit("The archive unpacks to more than " + limits.unpacked().toMegabytes() + " MB",
                        "If it is right, raise kinorelay.archive.unpacked and drop it again.");
    }

    private static Unfit unreadable(ZipException damaged) {
        return String.valueOf(damaged.getMessage()).contains("encrypted")
                ? new Unfit("The archive is locked with a password", "Unpack it and drop the files in it.")
                : new Unfit("The archive is damaged or was cut off",
                        "Download it again and drop it as it comes.");
    }

    private static Unfit useless(ZipFile zip, String words) {
        if (zip.getEntry("[Content_Types].xml") != null) {
            return new Unfit("This is a spreadsheet or a document, not an export file",
                    "Save the sheet as CSV (UTF-8) and drop that.");
        }
        return new Unfit("The archive holds nothing that Kinorelay understands" + (words == null ? "" : ". " + words),
                "Drop the export as it came from its service.");
    }

    private static String words(List<String> passedOver) {
        return passedOver.isEmpty() ? null : "Passed over in the archive: " + String.join("; ", passedOver) + ".";
    }
}
