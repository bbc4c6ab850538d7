package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Event;
import dev.kinorelay.domain.Shelf;
import java.util.ArrayList;
import java.util.List;

/** What a service told of one shelf of a person: the body a pipeline begins with, and what it takes of it. */
public final class Hearing {

    private final Account account;
    private final Shelf shelf;
    private final List<Event> events;
    private final List<Event> taken = new ArrayList<>();

    public Hearing(Account account, Shelf shelf, List<Event> events) {
        this.account = account;
        this.shelf = shelf;
        this.events = List.copyOf(events);
    }

    public Account account() {
        return account;
    }

    public Shelf shelf() {
        return shelf;
    }

    /** Pipelines split it: {@code ${body.events}}. */
    public List<Event> events() {
        return events;
    }

    public void take(Event event) {
        taken.add(event);
    }

    /** What came through the pipeline's filters. */
    List<Event> taken() {
        return taken;
    }

    /** What did not. */
    long passedOver() {
        return (long) events.size() - taken.size();
    }
}
