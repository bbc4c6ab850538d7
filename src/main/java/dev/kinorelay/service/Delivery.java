package dev.kinorelay.service;

import java.time.Instant;

/** What came through a webhook: the text that was sent, whatever it was called, and when it came. */
public record Delivery(String text, Instant arrived) {

    /** What was sent may name people. */
    @Override
    public String toString() {
        return "Delivery of " + arrived;
    }
}
