/** Kinorelay as a person runs it, in a process of its own: for benchmarks and for killing it. */
package dev.kinorelay.program;
