package dev.kinorelay.domain;

/** What a Change does to its title on its shelf. */
public enum Verb {
    ADD, UPDATE, REMOVE
}
