package dev.kinorelay.domain;

/** Only a person can mend this: what is wrong (the message), what to do (the remedy), and which setting is at fault, if one is. */
public final class NeedsAttention extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;
    private final String field;

    public NeedsAttention(String message, String remedy) {
        this(message, remedy, null);
    }

    public NeedsAttention(String message, String remedy, String field) {
        super(message);
        this.remedy = remedy;
        this.field = field;
    }

    public String remedy() {
        return remedy;
    }

    /** The name of the setting or token at fault; null when it is none. */
    public String field() {
        return field;
    }
}
