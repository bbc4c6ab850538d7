package dev.kinorelay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.engine.Verdict.Matched;
import dev.kinorelay.engine.Verdict.Unsure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TitleMatcherPropertiesTest {

    @Property
    void answersAnyTitleAndNeverWithAnotherKind(@ForAll String title, @ForAll("offers") List<Candidate> offers) {
        for (MediaKind kind : List.of(MediaKind.MOVIE, MediaKind.SHOW)) {
            if (TitleMatcher.match(Offers.wanted(kind, title, 2000), offers) instanceof Matched matched) {
                assertThat(matched.candidate().ref().kind()).isEqualTo(kind);
            }
        }
    }

    @Property
    void theOrderOfTheCandidatesDoesNotMatter(@ForAll("offers") List<Candidate> offers,
            @ForAll("titles") String title) {
        var turned = new ArrayList<>(offers);
        Collections.reverse(turned);
        var wanted = Offers.movie(title, 2000);
        assertThat(winner(TitleMatcher.match(wanted, turned))).isEqualTo(winner(TitleMatcher.match(wanted, offers)));
    }

    @Example
    void ofTwoWithAsManyPointsTheNearerTitleIsTheBetter() {
        theOrderOfTheCandidatesDoesNotMatter(List.of(Offers.film("tt2", "The Thing", 2000),
                Offers.film("tt1", "A Thing: Part II", 1998)), "A Thing: Part II");
    }

    @Property
    void twoOfTheSameNameAndYearAreNeverGuessed(@ForAll("titles") String title) {
        assertThat(TitleMatcher.match(Offers.movie(title, 2000),
                List.of(Offers.film("tt1", title, 2000), Offers.film("tt2", title, 2000)))).isInstanceOf(Unsure.class);
    }

    @Property
    void theIndexFindsWhatTheMatcherWouldTakeByName(@ForAll("titles") String title,
            @ForAll("offers") List<Candidate> offers) {
        var all = new ArrayList<>(offers);
        all.add(Offers.film("tt77", title, 2000));
        var wanted = Offers.movie(title, 2000);
        assertThat(winner(new TitleIndex(all).match(wanted))).isEqualTo(winner(TitleMatcher.match(wanted, all)));
    }

    private static Object winner(Verdict verdict) {
        return verdict instanceof Matched matched ? matched.candidate().ref().ids() : verdict.getClass();
    }

    @Provide
    Arbitrary<String> titles() {
        return Arbitraries.of("The Thing", "Thing", "A Thing: Part II", "Thing 2", "千と千尋", "Das Boot (TV)", "Léon",
                "Heat - The Return", "Boot, Das", "Matrix, The (a.k.a. Thing)", "Солярис");
    }

    @Provide
    Arbitrary<List<Candidate>> offers() {
        var offer = Combinators
                .combine(Arbitraries.of(MediaKind.values()), titles(), Arbitraries.integers().between(1998, 2002),
                        Arbitraries.integers().between(1, 50))
                .as((kind, title, year, id) -> Offers.offered(kind, "tt" + id, title, year));
        return offer.list().ofMaxSize(6).uniqueElements(candidate -> candidate.ref().ids());
    }
}
