package dev.kinorelay.flow.pipeline;

import dev.kinorelay.flow.lint.Sentence;
import java.time.Instant;

/** The text of a pipeline that is in force. */
record Standing(Sentence sentence, String version, Instant loaded) {}
