package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinorelay.domain.NeedsAttention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerFolderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb2", "smbfs", "fuse.sshfs", "NFS"})
    void refusesAFolderOnANetworkShare(String type) {
        assertThatExceptionOfType(NeedsAttention.class).isThrownBy(() -> LedgerFolder.refuseNetwork(folder, type))
                .withMessageContaining("network share");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "xfs", "btrfs", "zfs", "overlay", "tmpfs", "NTFS", "apfs", "9p", "virtiofs"})
    void acceptsAFolderOnADiskOfThisMachine(String type) {
        assertThatCode(() -> LedgerFolder.refuseNetwork(folder, type)).doesNotThrowAnyException();
    }

    @Test
    void refusesASecondInstanceInOneSentence() throws IOException {
        try (LedgerFolder first = LedgerFolder.open(folder)) {
            assertThat(first.ledger().getFileName()).hasToString("kinorelay.db");
            assertThatExceptionOfType(NeedsAttention.class).isThrownBy(() -> LedgerFolder.open(folder))
                    .withMessage("Another Kinorelay is already running on the data folder " + folder + ".");
        }
        LedgerFolder.open(folder).close();
    }

    @Test
    void makesTheFolderWhenThereIsNone() throws IOException {
        try (LedgerFolder made = LedgerFolder.open(folder.resolve("config/data"))) {
            assertThat(made.path()).isDirectory();
            assertThat(made.room()).isPositive();
        }
    }

    @Test
    void saysWhichFolderCannotBeWrittenTo() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));

        assertThatExceptionOfType(NeedsAttention.class).isThrownBy(() -> LedgerFolder.open(file.resolve("data")))
                .withMessageContaining(file.toString());
    }
}
