package dev.kinorelay.web.addon;

import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.Showcase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rows of posters: the watchlist, the ratings with the best first, what is being watched, and each named list. */
@Component
class Catalogs {

    static final int PAGE = 100;
    static final String WATCHING = "continue";

    /** How long ago an episode may have been watched for its show to be one that is being watched. */
    private static final Duration LATELY = Duration.ofDays(180);

    private final Library library;
    private final Showcase showcase;
    private final Clock clock;

    Catalogs(Library library, Showcase showcase, ObjectProvider<Clock> clock) {
        this.library = library;
        this.showcase = showcase;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /** One row of posters: what stands on it, and how much of it cannot be shown for want of an IMDb id. */
    record Row(Kind kind, Shelf shelf, String id, String name, long shown, long leftOut) {

        public String words() {
            return kind.words;
        }
    }

    /** The shelves that are shown; the watchlist also while it is empty. */
    List<Row> rows(Person person) {
        List<Row> rows = new ArrayList<>();
        List<Shelf> known = library.shelves(person).stream().map(Library.ShelfSize::shelf).toList();
        Stream.concat(Stream.of(Shelf.WATCHLIST, Shelf.RATINGS), known.stream().filter(Shelf::isList)).forEach(
                shelf -> Arrays.stream(Kind.values()).map(kind -> row(person, shelf, kind))
                        .filter(row -> row.shown + row.leftOut > 0 || shelf.equals(Shelf.WATCHLIST))
                        .forEach(rows::add));
        if (known.contains(Shelf.HISTORY)) {
            int shows = watching(person, 0).size();
            rows.add(2, new Row(Kind.SERIES, Shelf.HISTORY, WATCHING, "Continue watching", shows, 0));
        }
        return rows;
    }

    private Row row(Person person, Shelf shelf, Kind kind) {
        Showcase.Count count = showcase.count(person, shelf, kind.kind.toString());
        String name = shelf.equals(Shelf.WATCHLIST) ? "Watchlist"
                : shelf.equals(Shelf.RATINGS) ? "My top" : shelf.name().substring("list:".length());
        return new Row(kind, shelf, shelf.name(), name, count.all() - count.withoutImdb(), count.withoutImdb());
    }

    /** Empty when there is no such catalog. */
    Optional<List<Meta>> page(Person person, Asked asked) {
        return Kind.of(asked.type()).flatMap(kind -> shelf(person, asked.id(), kind).map(shelf -> {
            if (shelf.equals(Shelf.HISTORY)) {
                return Briefs.of(watching(person, asked.skip()).stream());
            }
            Showcase.Wanted wanted = new Showcase.Wanted(person, shelf, kind.kind.toString(), asked.extra("search"),
                    asked.extra("genre"), null, null, null, shelf.equals(Shelf.RATINGS), true);
            return Briefs.of(showcase.page(wanted, asked.skip(), PAGE).stream().map(Showcase.Shown::ref));
        }));
    }

    private List<MediaRef> watching(Person person, int skip) {
        return showcase.watchedSince(person, clock.instant().minus(LATELY), skip, PAGE);
    }

    /** Another text as soon as the catalog may be another; empty when there is no such catalog. */
    Optional<String> stamp(Person person, Asked asked) {
        return Kind.of(asked.type()).flatMap(kind -> shelf(person, asked.id(), kind))
                .map(shelf -> showcase.stamp(person, shelf)
                        + (shelf.equals(Shelf.HISTORY) ? "-" + clock.millis() / Duration.ofDays(1).toMillis() : ""));
    }

    private Optional<Shelf> shelf(Person person, String id, Kind kind) {
        if (id.equals(WATCHING)) {
            return kind == Kind.SERIES ? Optional.of(Shelf.HISTORY) : Optional.empty();
        }
        return Stream.of(Shelf.WATCHLIST, Shelf.RATINGS).filter(shelf -> shelf.name().equals(id)).findFirst()
                .or(() -> list(id).filter(shelf -> showcase.has(person, shelf)));
    }

    private static Optional<Shelf> list(String id) {
        try {
            return Optional.of(new Shelf(id)).filter(Shelf::isList);
        } catch (IllegalArgumentException noShelf) {
            return Optional.empty();
        }
    }
}
