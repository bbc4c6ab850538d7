package dev.kinorelay.sandbox.stremio;

import dev.kinorelay.sandbox.Faults;
import dev.kinorelay.sandbox.Journal;
import dev.kinorelay.sandbox.LoopbackServer;
import java.net.URI;
import java.time.InstantSource;

/** Stremio's API and its link codes, at a port of the loopback. */
public final class StremioDouble implements AutoCloseable {

    private final StremioSite site = new StremioSite();
    private final LoopbackServer server;

    private StremioDouble(int port, InstantSource clock) {
        server = LoopbackServer.start(port, site, clock);
        site.at(server.address());
    }

    public static StremioDouble start(int port, InstantSource clock) {
        return new StremioDouble(port, clock);
    }

    public URI address() {
        return server.address();
    }

    /** Her library, whoever is logged in. */
    public Records records() {
        return site.records();
    }

    /** Somebody confirms the code that was made last. */
    public void confirm() {
        site.confirm();
    }

    /** From now on each code is confirmed as soon as it is asked about. */
    public void confirmByItself() {
        site.confirmByItself();
    }

    /** All logins end. */
    public void logOutEverywhere() {
        site.logOutEverywhere();
    }

    /** A login that is there already. */
    public String key() {
        return site.login();
    }

    public Faults faults() {
        return server.faults();
    }

    public Journal journal() {
        return server.journal();
    }

    @Override
    public void close() {
        server.close();
    }
}
