package dev.kinorelay.flow.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kinorelay.ledger.Backups;
import dev.kinorelay.ledger.Restores;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Puts the ledger, the pipelines, the settings, and words about them, into one ZIP. */
@Component
class Packing {

    private static final String SECRETS = "Tokens and keys of accounts are in the ledger, encrypted. What opens them, the file"
            + " secret.key in the data folder or KINORELAY_SECRET_KEY, is not in this file: keep it apart. Without it the"
            + " accounts must be connected again after a restore; nothing else is lost.";
    private static final String SETTINGS = "application.yaml is as you wrote it, with any password you wrote into it. A"
            + " restore leaves the settings as they are: take over by hand what you need.";

    private final HomecomingPipelines pipelines;
    private final Restores restores;
    private final ObjectMapper json;
    private final Clock clock;
    private final String version;

    Packing(HomecomingPipelines pipelines, Restores restores, ObjectMapper json, Clock clock,
            ObjectProvider<BuildProperties> build) {
        this.pipelines = pipelines;
        this.restores = restores;
        this.json = json;
        this.clock = clock;
        var known = build.getIfAvailable();
        this.version = known == null ? "unknown" : known.getVersion();
    }

    void pack(Backups.Copy ledger, OutputStream out) throws IOException {
        // Closed by whoever gave the stream.
        var zip = new ZipOutputStream(out);
        var held = new ArrayList<String>();
        add(zip, Unpacking.LEDGER, ledger.file(), held);
        for (var file : pipelines.all()) {
            add(zip, Unpacking.PIPELINES + file.getFileName(), file, held);
        }
        var settings = restores.folder().resolveSibling(Unpacking.SETTINGS);
        if (Files.isReadable(settings)) {
            add(zip, Unpacking.SETTINGS, settings, held);
        }
        zip.putNextEntry(new ZipEntry(Unpacking.MANIFEST));
        zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest(ledger.schema(), held)));
        zip.closeEntry();
        zip.finish();
    }

    private LinkedHashMap<String, Object> manifest(String schema, List<String> held) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("program", "kinorelay");
        manifest.put("version", version);
        manifest.put("made", clock.instant().toString());
        manifest.put("schema", schema);
        manifest.put("holds", held);
        manifest.put("secrets", SECRETS);
        manifest.put("settings", SETTINGS);
        return manifest;
    }

    private static void add(ZipOutputStream zip, String name, Path file, List<String> held) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
        held.add(name);
    }
}
