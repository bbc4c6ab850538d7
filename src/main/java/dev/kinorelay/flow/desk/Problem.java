package dev.kinorelay.flow.desk;

/** What is wrong with a pipeline file: where, what, and how to mend it. Line 0: the whole file. */
public record Problem(String file, int line, String message, String remedy) {}
