package dev.kinorelay.ledger;

/** Ids made by us: short, sortable by time of making, unique within and across processes. */
public final class Ids {

    private Ids() {}

    /** 48 bits of time, then a counter that begins at random, in lower-case Crockford base 32: 16 characters. */
    public static String next() {
        throw new UnsupportedOperationException();
    }
}
