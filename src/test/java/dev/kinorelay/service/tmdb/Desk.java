package dev.kinorelay.service.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.sandbox.tmdb.SampleFilms;
import dev.kinorelay.sandbox.tmdb.TmdbDouble;
import dev.kinorelay.service.Cache;
import dev.kinorelay.service.StraightGateway;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.mock.env.MockEnvironment;

/** All parts of the TMDb service put together by hand, at its double, with a cache in memory. */
final class Desk implements AutoCloseable {

    final TmdbDouble tmdb = TmdbDouble.start();
    final Map<String, Optional<JsonNode>> kept = new TreeMap<>();
    final Map<String, Duration> keeps = new TreeMap<>();
    TmdbLookup lookup;
    TmdbStories stories;
    TmdbReader reader;
    TmdbCalls calls;
    TmdbKey key;

    Desk() {
        SampleFilms.into(tmdb.films());
        sitDown(TmdbDouble.KEY, new MockEnvironment());
    }

    /** With another key than that of the double, or none. */
    Desk sitDown(String ownKey, MockEnvironment environment) {
        var settings = new TmdbSettings(tmdb.api(), tmdb.pictures(), ownKey, "en-US");
        key = new TmdbKey(settings, environment);
        calls = new TmdbCalls(settings, key, new StraightGateway(), new MapCache());
        var catalogue = new TmdbCatalogue(calls);
        var identity = new TmdbIdentity(catalogue);
        reader = new TmdbReader(calls);
        lookup = new TmdbLookup(key, identity, catalogue);
        stories = new TmdbStories(key, identity, catalogue, calls);
        return this;
    }

    int calls() {
        return tmdb.journal().lines().size();
    }

    @Override
    public void close() {
        tmdb.close();
    }

    private final class MapCache implements Cache {

        @Override
        public Optional<JsonNode> get(String service, String name, Duration time, Supplier<Optional<JsonNode>> ask) {
            keeps.put(name, time);
            if (!kept.containsKey(name)) {
                kept.put(name, ask.get());
            }
            return kept.get(name);
        }

        @Override
        public Map<String, JsonNode> getAll(String service, Collection<String> names, Duration time,
                Function<List<String>, Map<String, JsonNode>> ask) {
            throw new UnsupportedOperationException();
        }
    }
}
