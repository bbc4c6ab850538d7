package dev.kinorelay.flow.desk;

import java.util.List;

/** What became of the wish to start a pipeline. */
public sealed interface StartAnswer {

    /** One run for each person concerned. */
    record Started(List<String> runIds) implements StartAnswer {}

    /** No such pipeline. */
    record Unknown() implements StartAnswer {}

    /** It runs already; nothing was started. */
    record AlreadyRunning(String runId) implements StartAnswer {}

    /** It cannot run: broken, or an account is missing. */
    record NotReady(String reason, String remedy) implements StartAnswer {}
}
