package dev.kinorelay.domain;

/** Only a person can mend this: what is wrong (the message) and what to do (the remedy). */
public final class NeedsAttention extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public NeedsAttention(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
