package dev.kinorelay.service;

import java.time.Instant;

/** How often a service may be asked in a day (of UTC): shared by all, and a part of it kept for what a person waits for. */
public interface Budget {

    /** Takes one call out of so many a day; throws TryLater until the day is over when none is left for this purpose. */
    void spend(String service, int daily, Purpose purpose);

    /** The service itself said that nothing is left until then. */
    void exhausted(String service, Instant until);
}
