package dev.kinorelay.ledger;

import dev.kinorelay.domain.Cursor;
import dev.kinorelay.domain.Mark;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Reads on in pages by key: each page is a query of its own that begins after the last row of the one before. */
final class Pages<T> implements Cursor<T> {

    static final int SIZE = 1000;

    /** Reads the rows after the given one (null: from the first), at most so many. */
    interface Page<T> {
        List<T> after(T last, int limit);
    }

    private final Page<T> source;
    private Iterator<T> page = List.<T>of().iterator();
    private T last;
    private boolean more = true;

    Pages(Page<T> source) {
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && more) {
            List<T> rows = source.after(last, SIZE);
            more = rows.size() == SIZE;
            page = rows.iterator();
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        last = page.next();
        return last;
    }

    @Override
    public void close() {
        more = false;
        page = List.<T>of().iterator();
    }

    static String title(Mark after) {
        return after == null ? "" : after.titleId().value();
    }

    static String occurrence(Mark after) {
        return after == null ? "" : after.occurrence();
    }
}
