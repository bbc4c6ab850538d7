package dev.kinorelay.sandbox.seerr;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What a Seerr holds: media, requests, users with their quotas. It looks before it takes a request, and has no lock between. */
public final class SeerrShop {

    final Map<String, Media> media = new ConcurrentHashMap<>();
    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final Map<Integer, User> users = new ConcurrentHashMap<>();
    final List<Watch> watchlist = new CopyOnWriteArrayList<>();
    private final InstantSource clock;
    private final AtomicLong ids = new AtomicLong();
    private volatile String version = "3.1.0";
    private volatile boolean tmdbDown;

    public SeerrShop(InstantSource clock) {
        this.clock = clock;
        user(1, "admin", true, 0, 0);
    }

    /** {@code limit} in so many days; 0: as many as one likes. */
    record User(int id, String name, boolean approves, int limit, int days) {}

    record Watch(int user, String type, long tmdb, String title) {}

    /** What became of one request; {@code status}: 1 pending, 2 approved, 3 declined, 4 failed, 5 completed. */
    public record Asked(long id, String type, long tmdb, boolean is4k, int user, List<Integer> seasons, int status,
            Instant made, Map<String, String> wishes) {

        Asked in(int other) {
            return new Asked(id, type, tmdb, is4k, user, seasons, other, made, wishes);
        }
    }

    /** A title it knows something of. */
    static final class Media {

        final long id;
        final String type;
        final long tmdb;
        volatile String imdb;
        volatile int status = 1;
        volatile int status4k = 1;
        final Map<Integer, Integer> seasons = new TreeMap<>();

        Media(long id, String type, long tmdb) {
            this.id = id;
            this.type = type;
            this.tmdb = tmdb;
        }

        int status(boolean is4k) {
            return is4k ? status4k : status;
        }
    }

    public SeerrShop user(int id, String name, boolean approves, int limit, int days) {
        users.put(id, new User(id, name, approves, limit, days));
        return this;
    }

    public void version(String other) {
        version = other;
    }

    String version() {
        return version;
    }

    /** From now on TMDb does not answer it. */
    public void tmdbDown(boolean down) {
        tmdbDown = down;
    }

    boolean isTmdbDown() {
        return tmdbDown;
    }

    Instant now() {
        return clock.instant();
    }

    long nextId() {
        return ids.incrementAndGet();
    }

    Media of(String type, long tmdb) {
        return media.computeIfAbsent(type + " " + tmdb, key -> new Media(nextId(), type, tmdb));
    }

    /** Puts a title into a state, as its scanner and its people do: 5 available, 6 blocklisted, 7 deleted. */
    public void stands(String type, long tmdb, int status, String imdb) {
        Media one = of(type, tmdb);
        one.status = status;
        one.imdb = imdb;
    }

    /** Some seasons of a show are there. */
    public void partly(long tmdb, Integer... there) {
        Media one = of("tv", tmdb);
        one.status = 4;
        for (int season : there) {
            one.seasons.put(season, 5);
        }
    }

    public void decline(String type, long tmdb) {
        asked.replaceAll(one -> one.type.equals(type) && one.tmdb == tmdb ? one.in(3) : one);
        of(type, tmdb).status = 1;
    }

    /** Somebody asks on the page. */
    public void asks(String type, long tmdb, int user, Integer... seasons) {
        asked.add(new Asked(nextId(), type, tmdb, false, user, List.of(seasons), 1, now(), Map.of()));
        of(type, tmdb).status = 2;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The titles that were asked for, each as often as it was. */
    public List<String> titles() {
        return asked.stream().map(one -> one.type + " " + one.tmdb).sorted().toList();
    }

    Set<Integer> taken(Media media, boolean is4k) {
        Set<Integer> taken = new TreeSet<>();
        media.seasons.forEach((number, status) -> {
            if (status > 1) {
                taken.add(number);
            }
        });
        open(media, is4k).forEach(one -> taken.addAll(one.seasons));
        return taken;
    }

    Collection<Asked> open(Media media, boolean is4k) {
        return asked.stream().filter(one -> one.type.equals(media.type) && one.tmdb == media.tmdb && one.is4k == is4k
                && one.status != 3 && one.status != 5).toList();
    }

    boolean isOverQuota(User user, String type) {
        Instant window = now().minusSeconds(86_400L * user.days);
        return user.limit > 0 && asked.stream().filter(one -> one.user == user.id && one.type.equals(type)
                && one.made.isAfter(window)).count() >= user.limit;
    }

    /** Asking again is nobody's business any more. */
    public void forget() {
        media.clear();
        asked.clear();
        watchlist.clear();
        tmdbDown = false;
    }

    List<Asked> all() {
        return new ArrayList<>(asked);
    }
}
