package dev.kinorelay.flow.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells whether a program still holds a file open to write in it, where the system tells (Linux); elsewhere it says no. */
final class OpenFiles {

    private static final Path PROCESSES = Path.of("/proc");
    /** The last digit of the flags says what for: 0 is reading only. */
    private static final Pattern WRITING = Pattern.compile("flags:\\s*[0-7]*[1256]");

    private OpenFiles() {}

    static boolean isWritten(Path file) {
        try (var processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            var real = file.toRealPath();
            for (var process : processes) {
                if (writes(process, real)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException notTold) {
            return false;
        }
    }

    private static boolean writes(Path process, Path file) {
        try (var open = Files.newDirectoryStream(process.resolve("fd"))) {
            for (var each : open) {
                if (isWriting(each, process.resolve("fdinfo").resolve(each.getFileName()), file)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException anothersOrEnded) {
            return false;
        }
    }

    private static boolean isWriting(Path open, Path flags, Path file) {
        try {
            return Files.readSymbolicLink(open).equals(file)
                    && Files.readAllLines(flags).stream().anyMatch(line -> WRITING.matcher(line).matches());
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
