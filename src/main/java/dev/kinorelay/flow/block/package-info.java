/** The verbs of a pipeline's sentence, one class each. */
package dev.kinorelay.flow.block;
