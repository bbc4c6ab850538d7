package dev.kinorelay.flow;

import java.nio.file.Path;

/** What becomes of files in the inbox. */
public interface Drops {

    /** Whether a file that lies in the inbox is to be taken now. */
    boolean wants(Path file);

    /** Whether a file of just this content was the last one taken for some shelf. */
    boolean knows(Path file);

    /** Runs the pipeline on a complete file, then moves it to .done, .failed or .held; never throws. */
    void arrived(String pipeline, String version, Path file);
}
