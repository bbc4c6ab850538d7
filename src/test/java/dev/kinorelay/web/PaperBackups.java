package dev.kinorelay.web;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.flow.desk.BackupDesk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Backups on paper; a file that begins with "everything" is one. */
public class PaperBackups implements BackupDesk {

    private final List<Backup> backups = new ArrayList<>(List.of(
            new Backup("ledger-20260103-0330.db", Invented.NOW.minus(Duration.ofHours(5)), 12_400_000),
            new Backup("ledger-20260102-0330.db", Invented.NOW.minus(Duration.ofHours(29)), 12_100_000)));

    @Override
    public List<Backup> backups() {
        return List.copyOf(backups);
    }

    @Override
    public Backup backUpNow() {
        Backup made = new Backup("ledger-now.db", Invented.NOW, 12_500_000);
        backups.addFirst(made);
        return made;
    }

    @Override
    public void export(OutputStream out) throws IOException {
        out.write("everything".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String restore(InputStream in) throws IOException {
        if (!new String(in.readAllBytes(), StandardCharsets.UTF_8).startsWith("everything")) {
            throw new NeedsAttention("This is no backup of Kinorelay.",
                    "Choose a file that was made under Backups, or downloaded there.");
        }
        return "Restart Kinorelay: it begins with what is in the file, and keeps the ledger of now beside it.";
    }
}
