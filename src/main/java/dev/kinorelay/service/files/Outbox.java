package dev.kinorelay.service.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A folder in which each batch appears once, whenever the program is killed: its files are written aside, committed by one
 * rename, then moved into sight, and its name is kept so that it never comes again. The files may be taken away.
 */
final class Outbox {

    private static final String KEPT = ".delivered";
    private static final String WHOLE = ".whole";
    private static final int MOST_KEPT = 2000;

    private final Path folder;
    private final Runnable afterEachStep;

    /** {@code afterEachStep} is for tests that stop in the middle. */
    Outbox(Path folder, Runnable afterEachStep) {
        this.folder = folder;
        this.afterEachStep = afterEachStep;
    }

    Path folder() {
        return folder;
    }

    /** Writes the parts of a batch into a folder, and answers them in their order. */
    interface Writing {

        List<Path> into(Path aside) throws IOException;
    }

    void put(String batch, String stem, Writing writing) throws IOException {
        if (has(batch)) {
            return;
        }
        Path aside = folder.resolve("." + batch);
        FileSystemUtils.deleteRecursively(aside);
        Files.createDirectory(aside);
        afterEachStep.run();
        List<Path> parts = writing.into(aside);
        for (int part = 0; part < parts.size(); part++) {
            String number = parts.size() == 1 ? "" : "-" + (part + 1);
            Path named = aside.resolve(stem + number + ending(parts.get(part)));
            Files.move(parts.get(part), named);
            force(named);
        }
        afterEachStep.run();
        Files.move(aside, whole(batch), StandardCopyOption.ATOMIC_MOVE);
        afterEachStep.run();
        finish(batch);
    }

    /** Whether the batch has arrived; one that was committed is brought to its end first. */
    boolean has(String batch) throws IOException {
        if (Files.isDirectory(whole(batch))) {
            finish(batch);
        }
        return Files.exists(folder.resolve(KEPT).resolve(batch));
    }

    private void finish(String batch) throws IOException {
        try (Stream<Path> parts = Files.list(whole(batch))) {
            for (Path part : parts.sorted().toList()) {
                Files.move(part, folder.resolve(part.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                afterEachStep.run();
            }
        }
        Files.createDirectories(folder.resolve(KEPT));
        Path kept = folder.resolve(KEPT).resolve(batch);
        if (Files.notExists(kept)) {
            Files.createFile(kept);
        }
        afterEachStep.run();
        Files.delete(whole(batch));
        afterEachStep.run();
        forgetOldest();
    }

    private Path whole(String batch) {
        return folder.resolve("." + batch + WHOLE);
    }

    private static String ending(Path part) {
        String name = part.getFileName().toString();
        return name.substring(name.lastIndexOf('.'));
    }

    /** On the disk before it counts, or a loss of power could leave an empty file. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void forgetOldest() throws IOException {
        try (Stream<Path> names = Files.list(folder.resolve(KEPT))) {
            List<Path> all = names.toList();
            if (all.size() > MOST_KEPT) {
                for (Path old : all.stream().sorted(Comparator.comparing((Path file) -> file.toFile().lastModified()))
                        .limit(all.size() - MOST_KEPT / 2).toList()) {
                    Files.deleteIfExists(old);
                }
            }
        }
    }
}
