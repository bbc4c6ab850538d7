package dev.kinorelay.sandbox.tmdb;

import dev.kinorelay.sandbox.Faults;
import dev.kinorelay.sandbox.Journal;
import dev.kinorelay.sandbox.LoopbackServer;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;

/** TMDb's double on the loopback: start it, point Kinorelay at {@link #api}, give it one of the keys. */
public final class TmdbDouble implements AutoCloseable {

    public static final String KEY = "0123456789abcdef0123456789abcdef";
    /** Not a real one, but of that shape. */
    public static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJzYW5kYm94In0.c2FuZGJveA";
    /** How many calls it bears in a second, when it keeps to its pace. */
    public static final int A_SECOND = 50;

    private final TmdbSite site;
    private final LoopbackServer server;

    private TmdbDouble(int port, InstantSource clock) {
        site = new TmdbSite(clock);
        server = LoopbackServer.start(port, site, clock);
    }

    public static TmdbDouble start() {
        return start(0, InstantSource.system());
    }

    public static TmdbDouble start(int port, InstantSource clock) {
        return new TmdbDouble(port, clock);
    }

    /** Runs a double by itself: the port, if it is to be a certain one. Steered over {@code /_sandbox/}. */
    public static void main(String... arguments) throws InterruptedException {
        TmdbDouble tmdb = start(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0, InstantSource.system());
        SampleFilms.into(tmdb.films());
        System.out.println("TMDb's double at " + tmdb.api() + ", pictures at " + tmdb.pictures() + ", key " + KEY);
        Thread.currentThread().join();
    }

    public URI address() {
        return server.address();
    }

    public URI api() {
        return server.address().resolve("/3");
    }

    public URI pictures() {
        return server.address().resolve("/t/p");
    }

    public Films films() {
        return site.films();
    }

    public Faults faults() {
        return server.faults();
    }

    public Journal journal() {
        return server.journal();
    }

    /** From now on more calls than TMDb bears in a second are refused. */
    public void keepPace() {
        site.keepPace(true);
    }

    /** How many calls came too fast. */
    public int refused() {
        return site.refused();
    }

    public void suspendTheKey() {
        site.suspend(true);
    }

    public static String episodeImdb(Film show, int season, int number) {
        return show.imdb() == null ? null
                : String.format(Locale.ROOT, "tt9%s%02d%02d", show.imdb().substring(show.imdb().length() - 4), season,
                        number);
    }

    public static long episodeTvdb(Film show, int season, int number) {
        return show.tvdb() * 10_000 + season * 100L + number;
    }

    @Override
    public void close() {
        server.close();
    }
}
