package dev.kinorelay.flow.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders that hold pipelines; of two files with one id the one in the later folder counts. */
final class PipelineFolders {

    private static final Logger LOG = LoggerFactory.getLogger(PipelineFolders.class);
    private static final long LONGEST = 65_536;
    /** Editors leave their own files beside: .inbox.yaml.swp, inbox.yaml~, #inbox.yaml#. */
    private static final Pattern NAME = Pattern.compile("([^.#~][^#~]*)\\.ya?ml", Pattern.CASE_INSENSITIVE);

    private final List<Path> folders;
    private final Map<Path, Map<String, Found>> seen = new HashMap<>();

    PipelineFolders(List<Path> folders) {
        this.folders = folders.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
    }

    /** Every pipeline file as it is now. A folder that cannot be listed keeps what it had. */
    Map<String, Found> look() {
        var all = new TreeMap<String, Found>();
        for (var folder : folders) {
            all.putAll(seen.compute(folder, (path, before) -> look(path, before)));
        }
        return all;
    }

    private static Map<String, Found> look(Path folder, Map<String, Found> before) {
        try (var files = Files.list(folder)) {
            var found = new TreeMap<String, Found>();
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    found.merge(name.group(1), read(file), PipelineFolders::rivals);
                }
            }
            return found;
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Map.of();
        } catch (IOException e) {
            LOG.debug("The pipelines in {} cannot be listed and stay as they were", folder, e);
            return before == null ? Map.of() : before;
        }
    }

    private static Found read(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                return Found.unusable(file, "", "The file is larger than 64 KB",
                        "A pipeline is one sentence: make several files of it.");
            }
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return Found.text(file, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Found.unusable(file, "", "The file is not written in UTF-8", "Save it as UTF-8 in your editor.");
        } catch (IOException e) {
            return Found.unusable(file, "", "The file cannot be read: " + e.getMessage(),
                    "Let Kinorelay read it: check its owner and permissions.");
        }
    }

    private static Found rivals(Found one, Found other) {
        return Found.unusable(one.file(), one.text(),
                one.file().getFileName() + " and " + other.file().getFileName() + " are the same pipeline",
                "Keep one of the two files.");
    }
}
