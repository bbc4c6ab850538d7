package dev.kinorelay.engine;

/** What became of one title on one side since both sides last agreed, or before they ever did. */
enum Move {
    /** It stands as agreed. */
    UNCHANGED,
    /** It stands, but says something else than was agreed. */
    CHANGED,
    /** A person took it away. */
    REMOVED,
    /** It went by itself, because it was watched. */
    LEFT_BY_ITSELF,
    /** It stands, and nothing was agreed about it. */
    ADDED,
    /** It never stood here, or was removed before it came to the other side, or by us. */
    NONE,
    /** A person removed it here after it came to the other side; nothing was agreed about it. */
    BURIED,
    /** It is not among what could be read, and the side could not be read whole. */
    UNSEEN,
    /** It stands as an undo left it, which is nobody's news. */
    PUT_BACK,
    /** It is gone as an undo left it, or was never seen to stay; which is nobody's news. */
    TAKEN_BACK;

    boolean isNews() {
        return this == CHANGED || this == REMOVED || this == ADDED;
    }

    boolean isGone() {
        return this == REMOVED || this == LEFT_BY_ITSELF || this == TAKEN_BACK;
    }

    boolean stands() {
        return this == UNCHANGED || this == CHANGED || this == ADDED || this == PUT_BACK;
    }
}
