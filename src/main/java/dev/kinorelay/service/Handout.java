package dev.kinorelay.service;

/** What a person should know of a format: which file it is, what of it is taken, where to get it, and what it cannot tell. */
public record Handout(String file, String taken, String source, String limits) {}
