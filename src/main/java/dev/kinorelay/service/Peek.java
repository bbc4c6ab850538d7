package dev.kinorelay.service;

/**
 * The first bytes of a file (at most 64 KiB), its name (in an archive with its folders), its size, and the text of the YAML
 * that says what its columns mean (null: there is none).
 */
public record Peek(String fileName, byte[] head, long size, String columns) {

    public Peek(String fileName, byte[] head, long size) {
        this(fileName, head, size, null);
    }
}
