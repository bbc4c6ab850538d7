package dev.kinorelay.flow.lint;

import java.util.List;

/** What a sound pipeline says: what starts it and which accounts it names. {@code autoStart} false: only when asked. */
public record Sentence(String id, String description, boolean autoStart, Origin origin, List<String> accounts) {}
