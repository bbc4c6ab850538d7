package dev.kinorelay.service;

import java.util.List;

/** Understands variables that a person has set for another program, and says what it took from each. */
public interface Successor {

    /** What became of one variable that is set; {@code missing}: what is still to be done (null: nothing). No secrets. */
    record TakenOver(String variable, String became, String missing) {}

    /** Only variables that are set. */
    List<TakenOver> takenOver();
}
