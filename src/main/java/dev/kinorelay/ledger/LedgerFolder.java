package dev.kinorelay.ledger;

import dev.kinorelay.domain.NeedsAttention;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The folder of the ledger: on a disk of this machine, and this instance's alone for as long as it runs. */
final class LedgerFolder implements AutoCloseable {

    /** SQLite's write-ahead log needs memory shared between its users, which these cannot give: https://sqlite.org/wal.html */
    // 9p and virtiofs are not among them: so a virtual machine or WSL sees a folder on its own host's disk.
    private static final Set<String> NETWORK = Set.of("nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs",
            "afpfs",
            "webdav", "davfs", "ncpfs", "afs", "ceph", "lustre", "fuse.sshfs", "fuse.rclone", "fuse.davfs2",
            "fuse.s3fs",
            "fuse.glusterfs", "fuse.ceph", "fuse.smbnetfs");

    private final Path folder;
    private final FileChannel channel;

    private LedgerFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static LedgerFolder open(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(whole);
            refuseNetwork(whole, Files.getFileStore(whole).type());
            FileChannel channel = FileChannel.open(whole.resolve("kinorelay.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            lock(whole, channel);
            return restored(new LedgerFolder(whole, channel));
        } catch (IOException trouble) {
            throw new NeedsAttention("The data folder " + whole + " cannot be written to (" + trouble + ").",
                    "Let the user that runs Kinorelay write there, or name another folder in kinorelay.data.");
        }
    }

    private static LedgerFolder restored(LedgerFolder folder) throws IOException {
        try {
            folder.sweep();
            new Restoration(folder).takeUp();
            return folder;
        } catch (IOException trouble) {
            folder.close();
            throw trouble;
        }
    }

    /** Copies that a kill left half-made; nobody else is at work here. */
    private void sweep() throws IOException {
        for (Path place : List.of(folder, backups())) {
            if (Files.isDirectory(place)) {
                try (DirectoryStream<Path> parts = Files.newDirectoryStream(place, ".{copy,restore}*.part*")) {
                    for (Path part : parts) {
                        Files.delete(part);
                    }
                }
            }
        }
    }

    static void refuseNetwork(Path folder, String type) {
        if (NETWORK.contains(type.toLowerCase(Locale.ROOT))) {
            throw new NeedsAttention("The data folder " + folder + " is on a network share (" + type
                    + "), where the ledger would be damaged.",
                    "Name a folder on a disk of this machine in kinorelay.data; the inbox may stay on the share.");
        }
    }

    private static void lock(Path folder, FileChannel channel) throws IOException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException inThisProgram) {
            // Said below: the same answer as from another program.
        }
        if (lock == null) {
            channel.close();
            throw new NeedsAttention("Another Kinorelay is already running on the data folder " + folder + ".",
                    "Stop the other one, or give this one a folder of its own in kinorelay.data.");
        }
    }

    Path ledger() {
        return folder.resolve("kinorelay.db");
    }

    /** Where copies of the ledger are kept. */
    Path backups() {
        return folder.resolve("backups");
    }

    /** A ledger that lies here takes the place of the other at the next start. */
    Path restore() {
        return folder.resolve("restore.db");
    }

    /** Room left on the disk, in bytes. */
    long room() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    Path path() {
        return folder;
    }

    /** Lets go of the lock; the file stays, for deleting it would let two instances hold two locks. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
