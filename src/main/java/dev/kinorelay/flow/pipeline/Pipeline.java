package dev.kinorelay.flow.pipeline;

import dev.kinorelay.flow.desk.Problem;

/** A pipeline file and what became of it: {@code problem} when its text was not taken, {@code inForce} null when none ever was. */
record Pipeline(String id, Found found, Problem problem, Standing inForce) {}
