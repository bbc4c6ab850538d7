package dev.kinorelay.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one thread has put by, to be written in one transaction. */
final class Group {

    private final long begun;
    private final List<Runnable> works = new ArrayList<>();
    private final Set<Runnable> afterwards = new LinkedHashSet<>();

    Group(long begun) {
        this.begun = begun;
    }

    long begun() {
        return begun;
    }

    int size() {
        return works.size();
    }

    void add(Runnable work) {
        works.add(work);
    }

    Set<Runnable> afterwards() {
        return afterwards;
    }

    void write() {
        works.forEach(Runnable::run);
    }
}
