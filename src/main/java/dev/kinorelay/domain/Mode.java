package dev.kinorelay.domain;

/** Whether a Run acts or only shows what it would do. */
public enum Mode {
    LIVE, PLAN
}
