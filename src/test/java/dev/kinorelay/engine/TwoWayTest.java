package dev.kinorelay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mark;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TwoWayTest {

    private final Told told = new Told();
    private final TwoWay.Side whole = new TwoWay.Side("here", true);
    private final TwoWay.Side torn = new TwoWay.Side("there", false);

    @Test
    void removesNothingWhileRemovalsAreOff() {
        compare(new TwoWay.Terms(false, ConflictPolicy.NEWEST_WINS, whole, whole), List.of(Marks.there("t1")),
                List.of(), List.of(Marks.there("t1")));

        assertThat(told.words).containsExactly("keep");
    }

    @Test
    void removesNothingFromAServiceThatCannot() {
        var fixed = new TwoWay.Side("there", true, false, RatingScale.EXACT, null, mark -> false, mark -> false);

        compare(new TwoWay.Terms(true, ConflictPolicy.NEWEST_WINS, whole, fixed), List.of(),
                List.of(Marks.there("t1")), List.of(Marks.there("t1")));

        assertThat(told.words).containsExactly("keep");
    }

    @Test
    void removesNothingFromASideThatWasNotReadWhole() {
        compare(new TwoWay.Terms(true, ConflictPolicy.NEWEST_WINS, whole, torn), List.of(),
                List.of(Marks.there("t1")), List.of(Marks.there("t1")));

        assertThat(told.words).containsExactly("keep");
    }

    @Test
    void playsWaitForASideThatWasReadWholeAndTitlesDoNot() {
        compare(new TwoWay.Terms(true, ConflictPolicy.NEWEST_WINS, whole, torn),
                List.of(Marks.played("t1", "2026-01-01"), Marks.there("t2")), List.of(), List.of());

        assertThat(told.words).containsExactly("waits", "carry right");
    }

    @Test
    void aPlayIsOneWhateverTheSecond() {
        compare(new TwoWay.Terms(true, ConflictPolicy.NEWEST_WINS, whole, whole),
                List.of(Marks.played("t1", "2026-01-01")), List.of(Marks.played("t1", "2026-01-01")), List.of());

        assertThat(told.words).containsExactly("agree");
    }

    @Test
    void aFilmHereAndAShowThereAreTwoTitles() {
        compare(new TwoWay.Terms(true, ConflictPolicy.NEWEST_WINS, whole, whole), List.of(Marks.there("film")),
                List.of(Marks.there("show")), List.of());

        assertThat(told.words).containsExactly("carry right", "carry left");
    }

    @Test
    void aPersonsAnswerSettlesAConflictEvenByRemoving() {
        var answered = new TwoWay.Terms(true, ConflictPolicy.ASK, whole, whole, Way.LEFT,
                (left, right) -> Optional.of(Way.RIGHT));

        compare(answered, List.of(Marks.rated("t1", 7)), List.of(), List.of(Marks.rated("t1", 5)));

        assertThat(told.words).containsExactly("remove left");
    }

    @Test
    void aRatingThatTheOtherSideRoundsDoesNotComeBackRounded() {
        var stars = new TwoWay.Side("there", true, true, new RatingScale(10), null, mark -> false, mark -> false);
        var exact = Marks.rated("t1", 7.5);

        compare(new TwoWay.Terms(true, ConflictPolicy.NEWEST_WINS, whole, stars), List.of(exact),
                List.of(Marks.rated("t1", 8)), List.of(exact));

        assertThat(told.words).containsExactly("nothing");
    }

    private void compare(TwoWay.Terms terms, List<Mark> left, List<Mark> right, List<Mark> base) {
        new TwoWay(terms, told).compare(left.iterator(), right.iterator(), base.iterator());
    }
}
