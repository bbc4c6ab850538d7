package dev.kinorelay.sandbox.tmdb;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The titles TMDb knows. Movies and shows are counted apart, so that one number may be both. */
public final class Films {

    private final Map<String, Film> byId = new LinkedHashMap<>();
    private final Map<String, Film> byImdb = new LinkedHashMap<>();
    private final Map<String, List<Film>> lists = new LinkedHashMap<>();

    public Film movie(String title, int year, String imdb, long id) {
        return put(new Film(false, id, title, title, year + "-06-01", imdb, null, 100, null, List.of(), 10));
    }

    public Film show(String title, int year, String imdb, long id, Long tvdb, int... seasons) {
        return put(new Film(true, id, title, title, year + "-09-01", imdb, tvdb, 50, null, List.of(), 10, seasons));
    }

    /** One that takes the place of the one with its number, if there is one. */
    public synchronized Film put(Film film) {
        byId.put(film.word() + film.id(), film);
        if (film.imdb() != null) {
            byImdb.put(film.imdb(), film);
        }
        return film;
    }

    /** What stands there: {@code list/8136}, {@code collection/10}, {@code movie/popular}. */
    public synchronized void list(String place, List<Film> films) {
        lists.put(place, List.copyOf(films));
    }

    synchronized Optional<List<Film>> list(String place) {
        return Optional.ofNullable(lists.get(place));
    }

    /** Its number leads nowhere any more. */
    public synchronized void remove(Film film) {
        byId.remove(film.word() + film.id());
        byImdb.remove(film.imdb());
    }

    synchronized Optional<Film> find(String word, String id) {
        return Optional.ofNullable(byId.get(word + id));
    }

    synchronized Optional<Film> byImdb(String imdb) {
        return Optional.ofNullable(byImdb.get(imdb));
    }

    synchronized List<Film> shows() {
        return byId.values().stream().filter(Film::isShow).toList();
    }

    /** All words of the question stand in one of its names; the most asked for first. */
    synchronized List<Film> search(String word, String query, String year) {
        List<String> words = words(query);
        return words.isEmpty() ? List.of()
                : byId.values().stream().filter(film -> film.word().equals(word))
                        .filter(film -> year.isEmpty() || year.equals(String.valueOf(film.year())))
                        .filter(film -> names(film).anyMatch(name -> words(name).containsAll(words)))
                        .sorted(Comparator.comparing(Film::popularity).reversed())
                        .toList();
    }

    private static Stream<String> names(Film film) {
        return Stream.concat(Stream.of(film.title(), film.original()), film.others().stream());
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(List.of(plain.split("[^\\p{L}\\p{N}]+")));
        words.removeIf(String::isEmpty);
        return words;
    }
}
