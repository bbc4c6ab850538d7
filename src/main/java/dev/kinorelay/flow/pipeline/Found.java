package dev.kinorelay.flow.pipeline;

import dev.kinorelay.flow.desk.Problem;
import java.nio.file.Path;

/** What lies in the folders under one id: its text, or why it cannot be had. */
record Found(Path file, String text, Problem problem) {

    static Found text(Path file, String text) {
        return new Found(file, text, null);
    }

    static Found unusable(Path file, String text, String message, String remedy) {
        return new Found(file, text, new Problem(file.getFileName().toString(), 0, message, remedy));
    }
}
