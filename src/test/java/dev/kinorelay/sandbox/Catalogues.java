package dev.kinorelay.sandbox;

import dev.kinorelay.sandbox.catalogue.CatalogueDouble;
import dev.kinorelay.sandbox.cinemeta.CinemetaDouble;
import dev.kinorelay.sandbox.mdblist.MdblistDouble;
import dev.kinorelay.sandbox.omdb.OmdbDouble;
import dev.kinorelay.sandbox.seerr.SeerrDouble;
import dev.kinorelay.sandbox.tvdb.TvdbDouble;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The doubles of the look-ups, and the settings by which Kinorelay finds them. */
final class Catalogues {

    private final Map<String, CatalogueDouble> running = new LinkedHashMap<>();

    Catalogues(InstantSource clock) {
        running.put("cinemeta", CinemetaDouble.start(0, clock));
        running.put("omdb", OmdbDouble.start(0, clock));
        running.put("mdblist", MdblistDouble.start(0, clock));
        running.put("seerr", SeerrDouble.start(0, clock));
        running.put("tvdb", TvdbDouble.start(0, clock));
    }

    void settings(BiConsumer<String, String> setting) {
        running.forEach((name, site) -> setting.accept("kinorelay." + name + ".url",
                site.address() + (name.equals("tvdb") ? "/v4" : "")));
        setting.accept("kinorelay.omdb.key", OmdbDouble.KEY);
        setting.accept("kinorelay.mdblist.key", MdblistDouble.KEY);
        setting.accept("kinorelay.seerr.key", SeerrDouble.KEY);
        setting.accept("kinorelay.tvdb.key", TvdbDouble.KEY);
        setting.accept("kinorelay.tvdb.pin", TvdbDouble.PIN);
    }

    /** Each with its address. */
    String told() {
        return running.entrySet().stream().map(one -> one.getKey() + " " + one.getValue().address())
                .collect(Collectors.joining(", "));
    }
}
