package dev.kinorelay.flow.desk;

import java.time.Instant;

/** Something wrong with the program's surroundings, what to do, and since when. */
public record Trouble(String about, String message, String remedy, Instant since) {}
