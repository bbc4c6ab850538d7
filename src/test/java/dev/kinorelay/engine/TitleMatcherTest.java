package dev.kinorelay.engine;

import static dev.kinorelay.engine.Offers.film;
import static dev.kinorelay.engine.Offers.matched;
import static dev.kinorelay.engine.Offers.movie;
import static dev.kinorelay.engine.Offers.offered;
import static dev.kinorelay.engine.Offers.told;
import static dev.kinorelay.engine.Offers.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.engine.Verdict.Matched;
import dev.kinorelay.engine.Verdict.Unsure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleMatcherTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Matrix, The | The Matrix", "MATRIX | The Matrix",
            "Seven (a.k.a. Se7en) | Se7en",
            "Léon: The Professional (a.k.a. The Professional) (Léon) | Léon", "Leon | Léon",
            "City of Lost Children, The (Cité des enfants perdus, La) | La cité des enfants perdus",
            "Amelie (Fabuleux destin d'Amélie Poulain, Le) | Amélie", "Rocky 4 | Rocky IV",
            "Kill Bill: Volume 1 | Kill Bill: Vol. 1",
            "Batman und Robin | Batman & Robin", "Romeo and Juliet | Romeo + Juliet",
            "Fast et furieux | Fast & furieux",
            "WALL-E | WALL·E", "Spiderman | Spider-Man", "Alien 3 | Alien³", "Aeon Flux | Æon Flux",
            "Die Strasse | Die Straße",
            "ET the Extra Terrestrial | E.T. the Extra-Terrestrial", "L.A. Confidential | LA Confidential",
            "Lord of the Rings: The Two Towers, The | The Lord of the Rings: The Two Towers",
            "Birdman: Or (The Unexpected Virtue of Ignorance) | Birdman or (The Unexpected Virtue of Ignorance)",
            "(500) Days of Summer | 500 Days of Summer", "Interstelar | Interstellar", "Солярис | Солярис",
            "千と千尋の神隠し | 千と千尋の神隠し", "기생충 | 기생충", "باب الحديد | باب الحديد", "Cité de Dieu, La (2002) | La Cité de Dieu",
            "Dr. Strangelove | Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb", "? | ?",
            "Twelve Monkeys (a.k.a. 12 Monkeys) | 12 Monkeys",
            "Life of Brian | Monty Python's Life of Brian"})
    void knowsATitleHoweverItIsWritten(String one, String other) {
        assertThat(matched(movie(one, 2002), film("tt1", other, 2002))).isEqualTo("tt1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Rocky II | Rocky III", "Rocky | Rocky II", "Saw 2 | Saw 3", "Alien | Aliens",
            "Kill Bill: Vol. 1 | Kill Bill: Vol. 2", "Солярис | Сталкер", "千と千尋の神隠し | もののけ姫", "? | !", "Heat | Hear",
            "Mission: Impossible - Fallout | Mission: Impossible - Rogue Nation", "Ocean's Eleven | Ocean's Twelve"})
    void takesNoOtherTitleOfTheSameYear(String one, String other) {
        assertThat(matched(movie(one, 2002), film("tt1", other, 2002))).isNull();
    }

    @Test
    void neverTakesAShowForAMovie() {
        assertThat(matched(movie("Fargo", 1996), offered(MediaKind.SHOW, "tt1", "Fargo", 1996))).isNull();
        assertThat(matched(wanted(MediaKind.SHOW, "Fargo", 1996), film("tt1", "Fargo", 1996))).isNull();
        assertThat(TitleMatcher.match(movie("Fargo", 1996), List.of(offered(MediaKind.SHOW, "tt1", "Fargo", 1996))))
                .isInstanceOfSatisfying(Unsure.class,
                        unsure -> assertThat(unsure.why()).contains("a show, not a movie"));
    }

    @Test
    void doesNotGuessTheKindWhereBothAreCalledThat() {
        var unknown = wanted(MediaKind.UNKNOWN, "Das Boot", 1981);
        assertThat(matched(unknown, film("tt1", "Das Boot", 1981), offered(MediaKind.SHOW, "tt2", "Das Boot", 1981)))
                .isNull();
        assertThat(matched(unknown, film("tt1", "Das Boot", 1981), offered(MediaKind.SHOW, "tt2", "Das Boot", 2018)))
                .isEqualTo("tt1");
    }

    @Test
    void takesTheRemakeOfTheYearThatIsTold() {
        var films = new Candidate[]{film("tt1", "Crash", 1996), film("tt2", "Crash", 2004)};
        assertThat(matched(movie("Crash", 2004), films)).isEqualTo("tt2");
        assertThat(matched(movie("Crash", 2005), films)).isEqualTo("tt2");
        assertThat(matched(movie("Crash", 2000), films)).isNull();
        assertThat(matched(movie("Crash", null), films)).isNull();
        assertThat(matched(movie("Crash (1996)", null), films)).isEqualTo("tt1");
    }

    @Test
    void aTitleAloneIsEnoughWhereOnlyOneIsCalledThat() {
        assertThat(matched(movie("Memento", null), film("tt1", "Memento", 2000), film("tt2", "Moment", 2000)))
                .isEqualTo("tt1");
        assertThat(matched(movie("Memento", null), film("tt1", "Mementos", 2000))).isNull();
    }

    @Test
    void lengthAndDirectorTellTitlesOfOneYearApart() {
        var wanted = told("tt9", "Hero", 2002, 99, "Yimou Zhang").ref();
        var asked = new MediaRef(wanted.kind(), List.of(), wanted.title(), null, 2002, null, null, wanted.facts());
        assertThat(
                matched(asked, told("tt1", "Hero", 2002, 97, "Yimou Zhang"), told("tt2", "Hero", 2002, 25, "Someone")))
                .isEqualTo("tt1");
        assertThat(matched(asked, told("tt1", "Hero", 2002, null, null), told("tt2", "Hero", 2002, null, null)))
                .isNull();
    }

    @Test
    void anIdIsNeverOverruledByATitle() {
        var wanted = MediaRef.of(MediaKind.MOVIE, ExternalId.imdb("tt1"), "Crash", 2004);
        assertThat(matched(wanted, film("tt2", "Crash", 2004))).isNull();
        assertThat(matched(wanted, film("tt2", "Crash", 2004), film("tt1", "Collision", 1990))).isEqualTo("tt1");
        assertThat(TitleMatcher.match(wanted, List.of(film("tt2", "Crash", 2004))))
                .isInstanceOfSatisfying(Unsure.class,
                        unsure -> assertThat(unsure.why()).contains("imdb:tt2 instead of imdb:tt1"));
    }

    @Test
    void oneTitleFromTwoCataloguesIsNoDoubt() {
        var both = new MediaRef(MediaKind.MOVIE, List.of(new ExternalId("tmdb-movie", "1"), ExternalId.imdb("tt1")),
                "Crash",
                null, 2004, null, null, Facts.NONE);
        assertThat(matched(movie("Crash", 2004), film("tt1", "Crash", 2004), Candidate.of(both))).isEqualTo("tt1");
    }

    @Test
    void idsOfTwoTitlesInOneReferenceAreADoubt() {
        var wanted = new MediaRef(MediaKind.MOVIE, List.of(ExternalId.imdb("tt1"), new ExternalId("tmdb-movie", "2")),
                "A",
                null, 2000, null, null, Facts.NONE);
        var other = new MediaRef(MediaKind.MOVIE, List.of(ExternalId.imdb("tt3"), new ExternalId("tmdb-movie", "2")),
                "A",
                null, 2000, null, null, Facts.NONE);
        assertThat(TitleMatcher.match(wanted, List.of(film("tt1", "A", 2000), Candidate.of(other))))
                .isInstanceOf(Unsure.class);
    }

    @Test
    void saysWhatCounted() {
        assertThat(TitleMatcher.match(movie("Heat", 1996), List.of(film("tt1", "Heat", 1995))))
                .isInstanceOfSatisfying(Matched.class, found -> assertThat(found.score().words())
                        .isEqualTo("same title, year one off (1995 instead of 1996), a movie as wanted"));
    }

    @Test
    void showsAllCandidatesTheLikeliestFirst() {
        var verdict = TitleMatcher.match(movie("Heat", null), List.of(offered(MediaKind.SHOW, "tt3", "Heat", 1990),
                film("tt4", "Dust", 1950), film("tt1", "Heat", 1995), film("tt2", "Heat", 1986)));
        assertThat(verdict).isInstanceOfSatisfying(Unsure.class, unsure -> {
            assertThat(unsure.why())
                    .isEqualTo("It could be \"Heat\" (1995), a movie or \"Heat\" (1986), a movie as well");
            assertThat(unsure.candidates()).extracting(scored -> scored.candidate().ref().ids().getFirst().value())
                    .containsExactly("tt1", "tt2", "tt4", "tt3");
        });
    }

    @Test
    void aReferenceWithoutATitleIsNothing() {
        assertThat(matched(movie(null, 2000), film("tt1", "", 2000), film("tt2", "A", 2000))).isNull();
        assertThat(matched(movie("  ", 2000), film("tt1", " ", 2000))).isNull();
        assertThat(TitleMatcher.match(movie("Heat", 1995), List.of())).isInstanceOf(Unsure.class);
    }
}
