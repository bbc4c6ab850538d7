package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Person;
import dev.kinorelay.sandbox.trakt.Kind;
import dev.kinorelay.sandbox.trakt.Member;
import dev.kinorelay.sandbox.trakt.Title;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A shelf at Trakt's double, in rows such as {@code tt0000001 8}; titles from tt0000001 to tt0000099 are known there. */
final class FarShelf {

    private static final int KNOWN = 99;

    static {
        for (int number = 1; number <= KNOWN; number++) {
            TraktProgram.TRAKT.catalogue().movie("Film " + imdb(number), 2001, imdb(number), 1_000L + number);
        }
    }

    private FarShelf() {}

    /** They are from the moment this class is there. */
    static void makeTitlesKnown() {
        assertThat(TraktProgram.TRAKT.catalogue().find(Kind.MOVIE, "imdb", imdb(KNOWN))).isPresent();
    }

    static String imdb(int number) {
        return "tt%07d".formatted(number);
    }

    static List<String> of(Person person, String shelf) {
        var member = TraktProgram.TRAKT.member(person.name());
        return switch (shelf) {
            case "watchlist" -> words(member.watchlist().titles(), Title::imdb);
            case "ratings" -> words(member.ratings().rows(), row -> row.title().imdb() + " " + row.rating());
            case "history" -> words(member.history().rows(), row -> row.title().imdb() + " " + row.watchedAt());
            default -> throw new IllegalArgumentException(shelf);
        };
    }

    private static <T> List<String> words(Collection<T> rows, Function<T, String> word) {
        return rows.stream().map(word).sorted().toList();
    }

    static void place(Person person, String shelf, List<String> rows) {
        var member = TraktProgram.TRAKT.member(person.name());
        rows.forEach(row -> place(member, shelf, row.split(" ")));
    }

    private static void place(Member member, String shelf, String... row) {
        var now = TraktProgram.CLOCK.instant();
        var title = title(row[0]);
        switch (shelf) {
            case "watchlist" -> member.wants(title, now);
            case "ratings" -> member.rated(title, Integer.parseInt(row[1]), now);
            case "history" -> member.watched(title, Instant.parse(row[1]));
            default -> throw new IllegalArgumentException(shelf);
        }
    }

    /** Takes titles off the watchlist there. */
    static void remove(Person person, String shelf, List<String> titles) {
        assertThat(shelf).isEqualTo("watchlist");
        var member = TraktProgram.TRAKT.member(person.name());
        titles.forEach(imdb -> member.noLongerWants(title(imdb), TraktProgram.CLOCK.instant()));
    }

    private static Title title(String imdb) {
        return TraktProgram.TRAKT.catalogue().find(Kind.MOVIE, "imdb", imdb).orElseThrow();
    }
}
