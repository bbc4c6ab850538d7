package dev.kinorelay.sandbox.trakt;

import dev.kinorelay.sandbox.TurnedClock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

/** A fresh double with a few titles, a member called anna and a program she let in. */
abstract class TraktCase {

    static final Instant NOON = Instant.parse("2026-08-01T12:00:00Z");

    final TurnedClock clock = new TurnedClock(NOON);
    final TraktDouble trakt = TraktDouble.start(clock);
    final Member anna = trakt.member("anna");
    final Title alien = trakt.catalogue().movie("Alien", 1979, "tt0078748", 348);
    final Title heat = trakt.catalogue().movie("Heat", 1995, "tt0113277", 949);
    /** Shares its tmdb id with a movie. */
    final Title dark = trakt.catalogue().show("Dark", 2017, "tt5753856", 348, 334824, 3, 2);
    final Caller caller = new Caller(trakt, trakt.accessFor(anna));

    @AfterEach
    void shut() {
        trakt.close();
    }

    Title episode(int season, int number) {
        return trakt.catalogue().episode(dark, season, number).orElseThrow();
    }
}
