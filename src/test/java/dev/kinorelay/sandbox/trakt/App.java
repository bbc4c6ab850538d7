package dev.kinorelay.sandbox.trakt;

import java.util.LinkedHashSet;
import java.util.Set;

/** An API app as its owner registered it. */
public final class App {

    static final String OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";

    private final String id;
    private final String secret;
    private final Set<String> redirects = new LinkedHashSet<>(Set.of(OUT_OF_BAND));
    private boolean takesLoopback;
    private boolean isGone;

    App(String id, String secret) {
        this.id = id;
        this.secret = secret;
    }

    public String id() {
        return id;
    }

    public String secret() {
        return secret;
    }

    /** One more address a browser may be sent back to. */
    public App redirect(String address) {
        redirects.add(address);
        return this;
    }

    /** To any address of this machine, for a program whose port nobody knows. */
    public App redirectToLoopback() {
        takesLoopback = true;
        return this;
    }

    /** Deleted by Trakt, or its owner no longer pays. */
    public App gone(boolean gone) {
        isGone = gone;
        return this;
    }

    boolean isGone() {
        return isGone;
    }

    boolean mayReturnTo(String address) {
        return redirects.contains(address)
                || takesLoopback && address.matches("http://(localhost|127\\.0\\.0\\.1)(:\\d+)?/.*");
    }
}
