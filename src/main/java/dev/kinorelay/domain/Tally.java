package dev.kinorelay.domain;

/** The account of a Run: read = added + changed + unchanged + filtered + duplicate + unresolved + rejected, always. */
public record Tally(long read, long added, long changed, long unchanged, long filtered, long duplicate, long unresolved,
        long rejected, long removed, long kept) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public boolean addsUp() {
        return read == added + changed + unchanged + filtered + duplicate + unresolved + rejected;
    }

    public boolean isQuiet() {
        return added + changed + removed == 0;
    }
}
