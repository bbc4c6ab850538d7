package dev.kinorelay.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** A file as it was seen: enough to tell it from another one that was put in its place. */
record Sight(Object key, long size, FileTime changed) {

    static Sight of(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Sight(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
    }

    boolean isOf(Path file) throws IOException {
        try {
            return equals(of(file));
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
