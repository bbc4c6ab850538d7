package dev.kinorelay.flow.backup;

import dev.kinorelay.flow.desk.BackupDesk;
import dev.kinorelay.ledger.Backups;
import dev.kinorelay.ledger.Restores;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Backups of the ledger, and all a household owns as one file. */
@Component
class Archive implements BackupDesk {

    private static final byte[] ZIP = {'P', 'K'};

    private final Backups backups;
    private final Restores restores;
    private final Packing packing;
    private final HomecomingPipelines pipelines;
    private final BackupSettings settings;

    Archive(Backups backups, Restores restores, Packing packing, HomecomingPipelines pipelines,
            BackupSettings settings) {
        this.backups = backups;
        this.restores = restores;
        this.packing = packing;
        this.pipelines = pipelines;
        this.settings = settings;
    }

    @Override
    public List<Backup> backups() {
        return backups.all().stream().map(Archive::told).toList();
    }

    @Override
    public Backup backUpNow() {
        return told(backups.make());
    }

    @Override
    public void export(OutputStream out) throws IOException {
        var copy = backups.copy();
        try {
            packing.pack(copy, out);
        } finally {
            Files.deleteIfExists(copy.file());
        }
    }

    @Override
    public String restore(InputStream in) throws IOException {
        var aside = restores.aside();
        try {
            var found = received(in, aside);
            restores.lay(aside);
            pipelines.lay(found);
            return "Restart Kinorelay: it then goes on with the ledger you brought"
                    + (found.isEmpty() ? "" : " and its " + found.size() + " pipelines")
                    + ". What it has now is kept in the folder backups.";
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private Map<String, byte[]> received(InputStream in, Path aside) throws IOException {
        var content = new BufferedInputStream(in);
        content.mark(ZIP.length);
        boolean zip = java.util.Arrays.equals(content.readNBytes(ZIP.length), ZIP);
        content.reset();
        var measure = new Measure(Math.min(settings.limit().toBytes(), restores.room()));
        if (zip) {
            return new Unpacking(measure).unpack(content, aside);
        }
        measure.copy(content, aside);
        return Map.of();
    }

    private static Backup told(Backups.Backup backup) {
        return new Backup(backup.name(), backup.made(), backup.bytes());
    }
}
