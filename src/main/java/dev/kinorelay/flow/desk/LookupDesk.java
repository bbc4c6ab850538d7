package dev.kinorelay.flow.desk;

import java.time.Instant;
import java.util.List;

/** The look-ups of the household: whether each can be asked, what is remembered of it, and how often it was asked today. */
public interface LookupDesk {

    /** One look-up; why it cannot be asked and what to do (both null: it can), and its day (null: it has none). */
    record Standing(String service, String reason, String remedy, Remembered remembered, Day day) {}

    /** How many answers are kept, how large and how many of them are old; how often since the start they were of use. */
    record Remembered(long answers, long bytes, long old, long hits, long misses, long stale) {}

    /** How often it was asked today of how often it may be, and until when; {@code exhausted}: nothing is left before that. */
    record Day(int calls, int daily, boolean exhausted, Instant until) {}

    List<Standing> lookups();

    /** How much room answers may take, in bytes. */
    long limit();

    /** Forgets answers that are old; answers how many. */
    int forgetOld();

    /** Forgets all answers; answers how many. */
    int forgetAll();
}
