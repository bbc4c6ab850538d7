package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.sandbox.TurnedClock;
import dev.kinorelay.sandbox.trakt.Kind;
import dev.kinorelay.sandbox.trakt.Member;
import dev.kinorelay.sandbox.trakt.Title;
import dev.kinorelay.sandbox.trakt.TraktDouble;
import dev.kinorelay.service.StraightGateway;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.mock.env.MockEnvironment;

/** Somebody on Trakt's double, and the Trakt service connected to her account. */
final class Anna implements AutoCloseable {

    final TurnedClock clock = new TurnedClock(Desk.NOON);
    final TraktDouble trakt = TraktDouble.start(clock);
    final Member member = trakt.member("anna");
    final Desk desk = new Desk(new StraightGateway(), new MockEnvironment(), trakt.address(), trakt.address());

    Anna() {
        desk.tokens.store(Desk.ME, new TraktLogin.Credentials(TraktDouble.CLIENT_ID, TraktDouble.CLIENT_SECRET),
                TokenPair.of(trakt.tokens().grant(member), Clock.systemUTC()).orElseThrow());
    }

    Title title(int number) {
        String imdb = imdb(number);
        return trakt.catalogue()
                .find(Kind.MOVIE, "imdb", imdb)
                .orElseGet(() -> trakt.catalogue().movie("Title " + number, 2000, imdb, number));
    }

    void place(Shelf shelf, int number) {
        if (shelf.equals(Shelf.RATINGS)) {
            member.rated(title(number), 8, clock.instant());
        } else if (shelf.holdsPlays()) {
            member.watched(title(number), clock.instant());
        } else {
            member.wants(title(number), clock.instant());
        }
    }

    /** Title and value of all that stands on her shelf. */
    List<String> standing(Shelf shelf) {
        Stream<String> rows = shelf.equals(Shelf.RATINGS)
                ? member.ratings().rows().stream().map(row -> row.title().imdb() + " r" + row.rating() + "/10")
                : shelf.holdsPlays()
                        ? member.history().rows().stream().map(row -> row.title().imdb() + " p" + row.watchedAt())
                        : member.watchlist().rows().stream().map(row -> row.title().imdb() + " ");
        return rows.sorted().toList();
    }

    void later() {
        clock.turn(Duration.ofMinutes(1));
        desk.now = clock.instant();
    }

    static String imdb(int number) {
        return String.format(Locale.ROOT, "tt%07d", number);
    }

    @Override
    public void close() {
        trakt.close();
    }
}
