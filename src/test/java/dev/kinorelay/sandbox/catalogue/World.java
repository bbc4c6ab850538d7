package dev.kinorelay.sandbox.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The titles that all catalogues know. */
public final class World {

    private final List<Title> titles = new ArrayList<>();
    private final Map<String, Title> byId = new HashMap<>();
    private final Map<String, List<Title>> lists = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    /** A few real ones, so that an export of one's own finds some of them; two share a number across kinds. */
    public static World sample() {
        World world = new World();
        world.movie("Heat", 1995, "tt0113277", 949);
        world.movie("Alien", 1979, "tt0078748", 348);
        world.movie("The Matrix", 1999, "tt0133093", 603);
        world.movie("The Shawshank Redemption", 1994, "tt0111161", 278);
        world.movie("Blade Runner", 1982, "tt0083658", 78);
        world.add(new Title("movie", "Spirited Away", "千と千尋の神隠し", 2001, "tt0245429", 129, 3_129, 5_129, 125,
                "Hayao Miyazaki", null, 0, 0));
        world.show("Dark", 2017, "tt5753856", 70523, 334824);
        world.show("The Office", 2005, "tt0386676", 949, 73244);
        world.show("Chernobyl", 2019, "tt7366338", 87108, 360893);
        Title breakingBad = world.show("Breaking Bad", 2008, "tt0903747", 1396, 81189);
        world.episode(breakingBad, 1, 1, "Pilot", "tt0959621", 349232);
        return world;
    }

    public Title movie(String name, int year, String imdb, long tmdb) {
        return add(Title.of("movie", name, year, imdb, tmdb, 3_000 + tmdb, 5_000 + tmdb));
    }

    public Title show(String name, int year, String imdb, long tmdb, long tvdb) {
        return add(Title.of("show", name, year, imdb, tmdb, tvdb, 7_000 + tmdb));
    }

    public Title episode(Title show, int season, int number, String name, String imdb, long tvdb) {
        return add(new Title("episode", name, name, show.year(), imdb, tvdb + 1, tvdb, tvdb + 2, 47, "N. N.", show,
                season, number));
    }

    public synchronized Title add(Title title) {
        titles.add(title);
        byId.put("imdb " + title.imdb(), title);
        byId.put(title.kind() + " tmdb " + title.tmdb(), title);
        byId.put(title.kind() + " tvdb " + title.tvdb(), title);
        byId.put(title.kind() + " trakt " + title.trakt(), title);
        return title;
    }

    /** Somebody lists these titles there. */
    public synchronized void list(String place, List<Title> titles) {
        lists.put(place, List.copyOf(titles));
    }

    public synchronized Optional<List<Title>> list(String place) {
        return Optional.ofNullable(lists.get(place));
    }

    public synchronized void hide(String place) {
        hidden.add(place);
    }

    public synchronized boolean isHidden(String place) {
        return hidden.contains(place);
    }

    /** What was known under that id goes by another one from now on, and is found by both. */
    public synchronized Title moved(String imdb, String now) {
        Title old = byId.get("imdb " + imdb);
        Title title = new Title(old.kind(), old.name(), old.original(), old.year(), now, old.tmdb(), old.tvdb(),
                old.trakt(), old.runtime(), old.director(), old.show(), old.season(), old.number());
        titles.remove(old);
        add(title);
        byId.put("imdb " + imdb, title);
        return title;
    }

    public synchronized Optional<Title> imdb(String id) {
        return Optional.ofNullable(byId.get("imdb " + id));
    }

    public synchronized Optional<Title> find(String kind, String namespace, String id) {
        return namespace.equals("imdb") ? imdb(id).filter(title -> kind.equals("any") || title.kind().equals(kind))
                : Optional.ofNullable(byId.get(kind + " " + namespace + " " + id));
    }

    /** Films and shows with these words in one of their names. */
    public synchronized List<Title> named(String words) {
        String wanted = plain(words);
        return wanted.isEmpty() ? List.of()
                : titles.stream()
                        .filter(title -> !title.kind().equals("episode"))
                        .filter(title -> plain(title.name()).contains(wanted)
                                || plain(title.original()).contains(wanted))
                        .toList();
    }

    public synchronized List<Title> titles() {
        return List.copyOf(titles);
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
