package dev.kinorelay.service;

import dev.kinorelay.sandbox.catalogue.CatalogueDouble;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;

/** What every Lookup owes, seen at one of the doubles that begin alike. */
public abstract class CatalogueContract extends LookupContract {

    private final LookupCase desk;
    private final Lookup lookup;
    private final Lookup notSetUp;

    /** {@code notSetUp} makes the same look-up without its key; null where it needs none. */
    protected CatalogueContract(CatalogueDouble site, Function<LookupCase, Lookup> setUp,
            Function<LookupCase, Lookup> notSetUp) {
        desk = new LookupCase(site);
        lookup = setUp.apply(desk);
        this.notSetUp = notSetUp == null ? null : notSetUp.apply(desk);
    }

    @AfterEach
    void close() {
        desk.site.close();
    }

    @Override
    protected Lookup lookup() {
        return lookup;
    }

    @Override
    protected Optional<Lookup> notSetUp() {
        return Optional.ofNullable(notSetUp);
    }

    @Override
    protected boolean fallSilent() {
        desk.site.close();
        return true;
    }
}
