package dev.kinorelay.web.addon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kinorelay.domain.Person;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.Shares.Share;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Writes the manifest of a share. */
@Component
class Manifests {

    /** Stremio keeps a person's addons on its servers and takes no manifest that is larger. */
    private static final int MOST = 8192;
    private static final int GENRES = 20;
    private static final List<String> TYPES = List.of(Kind.MOVIE.type, Kind.SERIES.type);
    private static final List<String> PREFIXES = List.of("tt");

    private final Catalogs catalogs;
    private final Library library;
    private final ObjectMapper json;
    private final String version;

    Manifests(Catalogs catalogs, Library library, ObjectMapper json, ObjectProvider<BuildProperties> build) {
        this.catalogs = catalogs;
        this.library = library;
        this.json = json;
        BuildProperties known = build.getIfAvailable();
        this.version = known == null ? "0.0.0" : known.getVersion();
    }

    Manifest of(Share share, String here) {
        Person person = share.person();
        List<Manifest.Catalog> all = new ArrayList<>();
        catalogs.rows(person).forEach(row -> all.add(new Manifest.Catalog(row.kind().type, row.id(), row.name(),
                extra(person, row))));
        Manifest manifest = manifest(share, here, all);
        for (int last = all.size() - 1; last >= 0 && size(manifest) > MOST; last--) {
            all.set(last, withoutGenres(all.get(last)));
            manifest = manifest(share, here, all);
        }
        while (size(manifest) > MOST) {
            all.removeLast();
            manifest = manifest(share, here, all);
        }
        return manifest;
    }

    /** What a visitor without a token gets: it tells a client to show the page where a link is made. */
    Manifest bare(String here) {
        return new Manifest("dev.kinorelay", version, "Kinorelay", "Your own lists. Make a link on your Kinorelay.",
                here + "/assets/logo.svg", List.of(), TYPES, List.of(), PREFIXES, new Manifest.Hints(true, true));
    }

    private Manifest manifest(Share share, String here, List<Manifest.Catalog> all) {
        String whose = share.person().equals(Person.ME) ? "" : " · " + share.person();
        return new Manifest("dev.kinorelay." + share.id(), version, "Kinorelay" + whose,
                "Watchlist, ratings and lists from your own Kinorelay.", here + "/assets/logo.svg",
                List.of("catalog", new Manifest.Resource("meta", TYPES, PREFIXES)), TYPES, List.copyOf(all), PREFIXES,
                new Manifest.Hints(true, false));
    }

    private List<Manifest.Extra> extra(Person person, Catalogs.Row row) {
        Manifest.Extra skip = new Manifest.Extra("skip", false, null);
        if (row.id().equals(Catalogs.WATCHING)) {
            return List.of(skip);
        }
        List<String> genres = library.genres(person, row.shelf()).stream().limit(GENRES).toList();
        Manifest.Extra search = new Manifest.Extra("search", false, null);
        return genres.isEmpty() ? List.of(search, skip)
                : List.of(search, new Manifest.Extra("genre", false, genres), skip);
    }

    private static Manifest.Catalog withoutGenres(Manifest.Catalog catalog) {
        return new Manifest.Catalog(catalog.type(), catalog.id(), catalog.name(),
                catalog.extra().stream().filter(extra -> !extra.name().equals("genre")).toList());
    }

    private int size(Manifest manifest) {
        try {
            return json.writeValueAsBytes(manifest).length;
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
