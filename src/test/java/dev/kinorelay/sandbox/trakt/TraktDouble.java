package dev.kinorelay.sandbox.trakt;

import dev.kinorelay.sandbox.Faults;
import dev.kinorelay.sandbox.Journal;
import dev.kinorelay.sandbox.LoopbackServer;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.Supplier;

/** A Trakt of one's own, at a port of the loopback. Knows no title until it is told of some; its limits of pace are off. */
public final class TraktDouble implements AutoCloseable {

    public static final String CLIENT_ID = "sandbox-client-id";
    public static final String CLIENT_SECRET = "sandbox-client-secret";

    private final TraktSite site;
    private final LoopbackServer server;

    private TraktDouble(int port, InstantSource clock) {
        site = new TraktSite(new App(CLIENT_ID, CLIENT_SECRET), clock);
        server = LoopbackServer.start(port, site, clock);
    }

    public static TraktDouble start() {
        return start(InstantSource.system());
    }

    public static TraktDouble start(InstantSource clock) {
        return start(0, clock);
    }

    public static TraktDouble start(int port, InstantSource clock) {
        return new TraktDouble(port, clock);
    }

    /** Runs a double by itself: the port, if it is to be a certain one. Steered over {@code /_sandbox/}. */
    public static void main(String... arguments) throws InterruptedException {
        TraktDouble trakt = start(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0, InstantSource.system());
        SampleTitles.into(trakt.catalogue());
        System.out.println("Trakt's double at " + trakt.address() + ", client id " + CLIENT_ID + ", client secret "
                + CLIENT_SECRET);
        Thread.currentThread().join();
    }

    public URI address() {
        return server.address();
    }

    public Catalogue catalogue() {
        return site.catalogue();
    }

    /** Whoever has this name; somebody new if nobody has. */
    public Member member(String name) {
        return site.member(name);
    }

    /** What members list, and what Trakt itself does. */
    public SharedLists lists() {
        return site.lists();
    }

    /** An access token as if the member had let the app in. */
    public String accessFor(Member member) {
        return site.tokens().grant(member).path("access_token").asText();
    }

    public App app() {
        return site.app();
    }

    public Tokens tokens() {
        return site.tokens();
    }

    public Devices devices() {
        return site.devices();
    }

    public Rates rates() {
        return site.rates();
    }

    public Faults faults() {
        return server.faults();
    }

    public Journal journal() {
        return server.journal();
    }

    /** Looks, or changes something, while no call is being answered. */
    public <T> T still(Supplier<T> look) {
        synchronized (site) {
            return look.get();
        }
    }

    /** As on the first day, but for titles and members. */
    public void reset() {
        site.reset();
        server.faults().clear();
        server.journal().clear();
    }

    @Override
    public void close() {
        server.close();
    }
}
