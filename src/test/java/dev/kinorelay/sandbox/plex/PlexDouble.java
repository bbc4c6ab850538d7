package dev.kinorelay.sandbox.plex;

import dev.kinorelay.sandbox.Faults;
import dev.kinorelay.sandbox.Journal;
import dev.kinorelay.sandbox.LoopbackServer;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/** Plex on the loopback: its account, its cloud, its catalogue and one server at home, all at one port. */
public final class PlexDouble implements AutoCloseable {

    public static final String TOKEN = "sandbox-plex-token";

    private final PlexWorld world = new PlexWorld();
    private final PlexSite site = new PlexSite(world);
    private final LoopbackServer server;

    private PlexDouble(int port, InstantSource clock) {
        server = LoopbackServer.start(port, site, clock);
        var device = world.resources.addObject().put("name", "attic").put("provides", "server").put("owned", true)
                .put("clientIdentifier", "machine-1").put("accessToken", TOKEN);
        var ways = device.putArray("connections");
        ways.addObject().put("uri", "http://127.0.0.1:1").put("local", true).put("relay", false);
        ways.addObject().put("uri", address().toString()).put("local", true).put("relay", false);
    }

    public static PlexDouble start(int port, InstantSource clock) {
        return new PlexDouble(port, clock);
    }

    public URI address() {
        return server.address();
    }

    public Faults faults() {
        return server.faults();
    }

    public Journal journal() {
        return server.journal();
    }

    /** Somebody types the code, and the connection gets this token. */
    public void letIn(String token) {
        site.letIn(token);
    }

    /** Nobody has to type a code. */
    public void letEveryoneIn() {
        site.everyone = true;
    }

    public void expirePins() {
        site.expirePins();
    }

    /** All tokens are dead, as after a new password. */
    public void signOut() {
        world.tokens.clear();
    }

    /** Makes the film {@code tt<number>} known, on the server at home too. */
    public void movie(int number) {
        world.title(number);
    }

    /** The film is known to Plex and not on the server at home. */
    public void movieElsewhere(int number) {
        world.title(number).atHome = false;
    }

    /** A film that an agent of former years named, such as {@code com.plexapp.agents.imdb://tt0000007?lang=en}. */
    public void oldMovie(int number, String guid) {
        world.add(new PlexTitle("movie", number, "tt%07d".formatted(number), null, guid));
    }

    public void wish(int number) {
        world.watchlist.addFirst(world.title(number));
    }

    public void rate(int number, double stars) {
        world.title(number).rating = stars;
    }

    public void watch(int number, long at) {
        world.view(world.title(number), at);
    }

    /** Marked as watched, without standing in the history. */
    public void mark(int number, long at) {
        world.title(number).views = 1;
        world.title(number).viewed = at;
    }

    public List<String> watchlist() {
        return world.watchlist.stream().map(title -> title.imdb).sorted().toList();
    }

    /** Such as {@code tt0000001 r8/10}. */
    public List<String> ratings() {
        return world.titles.values().stream().filter(title -> title.rating > 0)
                .map(title -> title.imdb + " r" + Math.round(title.rating) + "/10").toList();
    }

    public List<String> plays() {
        return world.views.stream().map(view -> world.title(view.local()).imdb + " " + view.at()).toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
