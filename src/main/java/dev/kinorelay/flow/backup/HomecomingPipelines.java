package dev.kinorelay.flow.backup;

import dev.kinorelay.ledger.Restores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The household's own pipelines; those of a restored export come home at the start that takes up its ledger. */
@Component
class HomecomingPipelines implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(HomecomingPipelines.class);

    private final Path home;
    private final Path laid;

    HomecomingPipelines(@Value("${kinorelay.pipelines}") List<Path> folders, Restores restores) {
        this.home = folders.getLast().toAbsolutePath().normalize();
        this.laid = restores.folder().resolve("restore-pipelines");
    }

    /** All files of pipelines in the folder that is the household's. */
    List<Path> all() throws IOException {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("[^.#~][^#~]*\\.ya?ml")).sorted().toList();
        }
    }

    /** Lays them where the next start finds them, in the place of what was laid there before. */
    void lay(Map<String, byte[]> pipelines) throws IOException {
        if (Files.isDirectory(laid)) {
            for (var file : laid()) {
                Files.delete(file);
            }
        }
        for (var pipeline : pipelines.entrySet()) {
            Files.write(Files.createDirectories(laid).resolve(pipeline.getKey()), pipeline.getValue());
        }
    }

    /** Before any pipeline is read. */
    @Override
    public void afterPropertiesSet() {
        if (!Files.isDirectory(laid)) {
            return;
        }
        try {
            Files.createDirectories(home);
            for (var file : laid()) {
                comeHome(file);
            }
            Files.delete(laid);
        } catch (IOException trouble) {
            LOG.warn("The restored pipelines could not be brought to {} ({}); they lie in {}", home, trouble, laid);
        }
    }

    private void comeHome(Path file) throws IOException {
        var place = home.resolve(file.getFileName().toString());
        if (Files.exists(place) && Files.mismatch(file, place) >= 0) {
            var kept = home.resolve(file.getFileName() + ".before-restore");
            for (int number = 2; Files.exists(kept); number++) {
                kept = home.resolve(file.getFileName() + ".before-restore-" + number);
            }
            Files.move(place, kept);
            LOG.info("Pipeline {} is the restored one; the one before is {}", place, kept);
        }
        if (Files.notExists(place)) {
            Files.copy(file, place);
        }
        Files.delete(file);
    }

    private List<Path> laid() throws IOException {
        try (Stream<Path> files = Files.list(laid)) {
            return files.sorted().toList();
        }
    }
}
