/** Pipelines while the program runs: their files, their routes, what fires them. */
package dev.kinorelay.flow.pipeline;
