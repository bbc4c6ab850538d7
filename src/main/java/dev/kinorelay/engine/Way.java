package dev.kinorelay.engine;

/** One of the two sides of a comparison that goes both ways, or the way to it. */
public enum Way {
    LEFT, RIGHT;

    public Way other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
