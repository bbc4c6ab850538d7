package dev.kinorelay.flow.lint;

import java.util.List;

/**
 * What a sound pipeline says: what starts it, which accounts it names and which shelves follow which. {@code autoStart} false:
 * only when asked.
 */
public record Sentence(String id, String description, boolean autoStart, Origin origin, List<String> accounts,
        List<Follows> follows) {

    public Sentence(String id, String description, boolean autoStart, Origin origin, List<String> accounts) {
        this(id, description, autoStart, origin, accounts, List.of());
    }
}
