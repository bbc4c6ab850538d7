package dev.kinorelay.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers what comes one by one, and hands it on a thousand at a time. */
final class Bundle<T> implements Consumer<T> {

    private static final int FULL = 1000;

    private final Consumer<List<T>> taker;
    private final List<T> held = new ArrayList<>(FULL);

    Bundle(Consumer<List<T>> taker) {
        this.taker = taker;
    }

    @Override
    public void accept(T one) {
        held.add(one);
        if (held.size() == FULL) {
            empty();
        }
    }

    void empty() {
        if (!held.isEmpty()) {
            taker.accept(List.copyOf(held));
            held.clear();
        }
    }
}
