package dev.kinorelay.sandbox.seerr;

import dev.kinorelay.sandbox.catalogue.CatalogueDouble;
import java.time.InstantSource;

/** A Seerr of one's own: its search, which takes an id of IMDb or TheTVDB in place of words, and its requests. */
public final class SeerrDouble {

    public static final String KEY = "sandbox-seerr-key";

    private SeerrDouble() {}

    public static CatalogueDouble start(int port, InstantSource clock) {
        return start(port, clock, new SeerrShop(clock));
    }

    public static CatalogueDouble start(int port, InstantSource clock, SeerrShop shop) {
        return CatalogueDouble.start(port, clock, Integer.MAX_VALUE, new SeerrDoor(shop));
    }
}
