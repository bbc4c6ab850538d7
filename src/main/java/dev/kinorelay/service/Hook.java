package dev.kinorelay.service;

import dev.kinorelay.domain.Event;
import java.util.List;

/** Turns an incoming webhook into events, or takes it for a wish to run. */
public interface Hook {

    /** The last part of the address it is sent to. */
    String service();

    /** What it tells of that belongs on a shelf; nothing for the rest. Never throws on what it does not understand. */
    List<Event> receive(Delivery delivery);

    /** Whether each delivery is a wish to run what begins with this hook, whatever it says. */
    default boolean isWish() {
        return false;
    }
}
