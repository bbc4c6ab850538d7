package dev.kinorelay.domain;

import java.util.Iterator;

/** An iterator that holds something open and lets go of it on close. */
public interface Cursor<T> extends Iterator<T>, AutoCloseable {

    @Override
    void close();
}
