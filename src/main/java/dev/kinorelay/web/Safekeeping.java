package dev.kinorelay.web;

import dev.kinorelay.flow.desk.BackupDesk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Backups, and everything as one file, out and in. */
@Component
public class Safekeeping {

    private final BackupDesk desk;
    private final Clock clock;

    Safekeeping(BackupDesk desk, ObjectProvider<Clock> clock) {
        this.desk = desk;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    public List<BackupDesk.Backup> all() {
        return desk.backups();
    }

    public BackupDesk.Backup now() {
        return desk.backUpNow();
    }

    public String exportName() {
        return "kinorelay-" + LocalDate.now(clock.withZone(ZoneId.systemDefault())) + ".zip";
    }

    public void export(OutputStream out) throws IOException {
        desk.export(out);
    }

    /** Answers what to do next. */
    public String restore(InputStream in) {
        try {
            return desk.restore(in);
        } catch (IOException broken) {
            throw new Refusal(HttpStatus.INSUFFICIENT_STORAGE,
                    "The file could not be laid ready: " + broken.getMessage(),
                    "Make room on the disk of the data folder and send it again. Nothing was changed.");
        }
    }
}
