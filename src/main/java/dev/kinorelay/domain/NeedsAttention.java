package dev.kinorelay.domain;

/** Only a person can mend this: what is wrong (the message), what to do (the remedy), and which setting is at fault, if one is. */
public final class NeedsAttention extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;
    private final String field;
    private final boolean ofShelf;

    public NeedsAttention(String message, String remedy) {
        this(message, remedy, null);
    }

    public NeedsAttention(String message, String remedy, String field) {
        this(message, remedy, field, false);
    }

    private NeedsAttention(String message, String remedy, String field, boolean ofShelf) {
        super(message);
        this.remedy = remedy;
        this.field = field;
        this.ofShelf = ofShelf;
    }

    /** One shelf is at fault, such as a list that is gone; its account is well, and the other shelves go on. */
    public static NeedsAttention ofShelf(String message, String remedy) {
        return new NeedsAttention(message, remedy, null, true);
    }

    public String remedy() {
        return remedy;
    }

    /** The name of the setting or token at fault; null when it is none. */
    public String field() {
        return field;
    }

    /** Whether the account itself is well. */
    public boolean isOfShelf() {
        return ofShelf;
    }
}
