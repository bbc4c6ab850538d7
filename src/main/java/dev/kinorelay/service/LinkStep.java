package dev.kinorelay.service;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * Where a connection in the making stands. {@code code} and {@code address} are for the person, {@code secret} is the
 * Link's own and never shown; {@code message} and {@code remedy} say why it failed.
 */
public record LinkStep(State state, String code, URI address, Duration pause, Instant until, String secret,
        String message, String remedy) {

    /** SHOW_CODE: type the code at the address. VISIT: open the address and come back. */
    public enum State {
        SHOW_CODE, VISIT, LINKED, FAILED
    }

    public static LinkStep showCode(String code, URI address, Duration pause, Instant until, String secret) {
        return new LinkStep(State.SHOW_CODE, code, address, pause, until, secret, null, null);
    }

    public static LinkStep visit(URI address, Instant until, String secret) {
        return new LinkStep(State.VISIT, null, address, null, until, secret, null, null);
    }

    public static LinkStep linked() {
        return new LinkStep(State.LINKED, null, null, null, null, null, null, null);
    }

    public static LinkStep failed(String message, String remedy) {
        return new LinkStep(State.FAILED, null, null, null, null, null, message, remedy);
    }

    /** The same, but asked less often. */
    public LinkStep slower(Duration longer) {
        return new LinkStep(state, code, address, longer, until, secret, message, remedy);
    }

    public boolean isOver() {
        return state == State.LINKED || state == State.FAILED;
    }

    @Override
    public String toString() {
        return "LinkStep " + state;
    }
}
