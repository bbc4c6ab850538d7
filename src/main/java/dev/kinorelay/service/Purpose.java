package dev.kinorelay.service;

/** Who waits for an answer; the nearer the person, the more of a day's budget may be spent on it. */
public enum Purpose {
    PERSON, RUN, NOBODY
}
