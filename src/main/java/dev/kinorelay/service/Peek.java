package dev.kinorelay.service;

/** The first bytes of a file (at most 64 KiB), its name (in an archive with its folders) and its size. */
public record Peek(String fileName, byte[] head, long size) {}
