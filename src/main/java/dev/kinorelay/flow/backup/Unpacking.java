package dev.kinorelay.flow.backup;

import dev.kinorelay.domain.NeedsAttention;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Takes an export apart: nothing is written under a name that the file chose, and nothing unknown is taken at all. */
final class Unpacking {

    static final String LEDGER = "kinorelay.db";
    static final String MANIFEST = "manifest.json";
    static final String SETTINGS = "application.yaml";
    static final String PIPELINES = "pipelines/";
    private static final Pattern PIPELINE = Pattern.compile(PIPELINES + "([^./\\\\#~][^/\\\\#~]{0,99}\\.ya?ml)");
    private static final int LONGEST_TEXT = 65_536;
    private static final int MOST = 1_000;
    private static final String REMEDY = "Take an export as Kinorelay made it, or a backup from its folder backups.";

    private final Measure measure;
    private final Map<String, byte[]> pipelines = new LinkedHashMap<>();
    private boolean ledger;

    Unpacking(Measure measure) {
        this.measure = measure;
    }

    /** Writes the ledger into the file and answers the pipelines by name. */
    Map<String, byte[]> unpack(InputStream in, Path file) throws IOException {
        try (var zip = new ZipInputStream(in)) {
            int number = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++number > MOST) {
                    throw new NeedsAttention("The file holds more than " + MOST + " files.", REMEDY);
                }
                take(entry, zip, file);
            }
        } catch (ZipException broken) {
            throw new NeedsAttention("The file is damaged (" + broken.getMessage() + ").", REMEDY);
        } catch (java.io.EOFException cut) {
            throw new NeedsAttention("The file is cut off.", "Send it again, or take another one.");
        }
        if (!ledger) {
            throw new NeedsAttention("There is no " + LEDGER + " in the file.", REMEDY);
        }
        return pipelines;
    }

    private void take(ZipEntry entry, InputStream content, Path file) throws IOException {
        var pipeline = PIPELINE.matcher(entry.getName());
        if (entry.getName().equals(LEDGER)) {
            if (ledger) {
                throw new NeedsAttention("The file holds two ledgers.", REMEDY);
            }
            ledger = true;
            measure.copy(content, file);
        } else if (pipeline.matches()) {
            pipelines.put(pipeline.group(1), measure.small(content, entry.getName(), LONGEST_TEXT));
        } else if (entry.getName().equals(MANIFEST) || entry.getName().equals(SETTINGS)) {
            measure.small(content, entry.getName(), LONGEST_TEXT);
        } else if (!entry.getName().equals(PIPELINES)) {
            throw new NeedsAttention("The file holds '" + shown(entry.getName())
                    + "', which no export of Kinorelay does.", REMEDY);
        }
    }

    private static String shown(String name) {
        return name.substring(0, Math.min(80, name.length())).replaceAll("\\p{Cntrl}", "?");
    }
}
