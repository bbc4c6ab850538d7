package dev.kinorelay.service;

/** Tells a person what became of a run. Losing a message is acceptable; blocking a run is not. */
public interface Notifier {

    /** Whether there is somebody to tell. */
    boolean isSetUp();

    /** Throws TryLater or NeedsAttention when it could not be told. */
    void tell(RunReport report);
}
