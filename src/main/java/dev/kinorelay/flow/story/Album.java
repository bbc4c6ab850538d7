package dev.kinorelay.flow.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pictures in a folder of bounded size; those looked at longest ago go first. When each was looked at is its file's time. */
final class Album {

    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final long limit;
    private final Clock clock;
    /** Sizes by place, the one looked at longest ago first. */
    private final Map<Path, Long> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long taken;

    Album(Path folder, long limit, Clock clock) {
        this.folder = folder;
        this.limit = limit;
        this.clock = clock;
        open();
    }

    private record Found(Path place, long size, FileTime looked) {}

    private void open() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            List<Found> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(UNFINISHED)) {
                    Files.delete(file);
                } else {
                    found.add(new Found(folder.relativize(file), Files.size(file), Files.getLastModifiedTime(file)));
                }
            }
            found.stream().sorted(Comparator.comparing(Found::looked))
                    .forEach(one -> kept.put(one.place(), one.size()));
            taken = found.stream().mapToLong(Found::size).sum();
            shrink();
        } catch (IOException trouble) {
            throw new UncheckedIOException("The folder of pictures " + folder + " cannot be read", trouble);
        }
    }

    synchronized Optional<byte[]> look(Path place) throws IOException {
        if (kept.get(place) == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(place);
        if (!Files.exists(file)) {
            taken -= kept.remove(place);
            return Optional.empty();
        }
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        return Optional.of(Files.readAllBytes(file));
    }

    /** Written aside, and only then put in its place. */
    void keep(Path place, byte[] picture) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Path aside = Files.createTempFile(file.getParent(), "", UNFINISHED);
        try {
            Files.write(aside, picture);
            synchronized (this) {
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
                Long before = kept.put(place, (long) picture.length);
                taken += picture.length - (before == null ? 0 : before);
                shrink();
            }
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** The newest stays, however large it is. */
    private void shrink() throws IOException {
        var oldest = kept.entrySet().iterator();
        while (taken > limit && kept.size() > 1) {
            var one = oldest.next();
            Files.deleteIfExists(folder.resolve(one.getKey()));
            taken -= one.getValue();
            oldest.remove();
        }
    }
}
